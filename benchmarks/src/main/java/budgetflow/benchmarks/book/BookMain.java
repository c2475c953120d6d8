package budgetflow.benchmarks.book;

import budgetflow.dashboard.file.ReportFormat;
import budgetflow.dashboard.file.ReportWriter;
import budgetflow.domain.money.AmountUnit;
import budgetflow.domain.report.ReportBook;
import budgetflow.domain.report.ReportHeader;
import budgetflow.domain.report.ReportSelection;
import budgetflow.domain.report.ReportStamp;
import budgetflow.domain.report.TableName;
import budgetflow.schemas.settings.Settings;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A process that writes every table of one book and says how long it took, and the most heap it had in use. */
public final class BookMain {
    private static final long MEBIBYTE = 1 << 20;

    private BookMain() {}

    /** With the number of lines, the folder for the tables and the file for what was measured. */
    public static void main(String[] arguments) throws Exception {
        int lines = Integer.parseInt(arguments[0]);
        Path folder = Path.of(arguments[1]);
        List<String> measured = new ArrayList<>();
        long begun = System.nanoTime();
        ReportStamp stamp = new ReportStamp(1, AmountUnit.YUAN, true, "synthetic", List.of());
        ReportBook book = ReportBook.of(
                new SyntheticYear(lines).inputs(), ReportSelection.all(SyntheticYear.YEAR), SyntheticYear.AS_OF, stamp);
        measured.add(String.format(Locale.ROOT, "%d lines: read %.1f s", lines, seconds(begun)));
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long kept = runtime.totalMemory() - runtime.freeMemory();
        measured.add(
                String.format(Locale.ROOT, "kept %d MiB, %d bytes a line", kept / MEBIBYTE, kept / Math.max(1, lines)));
        long hashing = System.nanoTime();
        ReportHeader header = book.header();
        measured.add(String.format(Locale.ROOT, "hash %.1f s", seconds(hashing)));
        ReportWriter writer = ReportWriter.of(Settings.defaults());
        for (TableName table :
                List.of(TableName.BY_FUNCTION, TableName.PROJECTS, TableName.SPENDING_PLAN, TableName.CARRY_OVER)) {
            for (ReportFormat format : ReportFormat.OF_TABLES) {
                long writing = System.nanoTime();
                Path file = folder.resolve(format.fileName(table));
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    writer.write(format, header, book.table(table), null, out);
                }
                measured.add(String.format(
                        Locale.ROOT,
                        "%s %.1f s, %d MiB",
                        file.getFileName(),
                        seconds(writing),
                        Files.size(file) / MEBIBYTE));
            }
        }
        measured.add(String.format(Locale.ROOT, "peak heap %d MiB", peak() / MEBIBYTE));
        Files.write(Path.of(arguments[2]), List.of(String.join("; ", measured)));
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    /** At most this: the pools may not have been at their fullest at one time. */
    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
