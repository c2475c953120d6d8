package budgetflow.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.ingest.file.Inputs;
import budgetflow.ingest.kind.IngestKind;
import budgetflow.ingest.send.DryRunSink;
import budgetflow.ingest.send.RecordSink;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws over files made by a seeded generator, which knows of each row what must become of it. */
class RandomFilesTest {
    private static final String HEADER = "entry_id,kind,region,fiscal_year,unit_code,line_code,paid_on,amount,payee\n";
    private static final String CODE = "13028124P00337210001L";

    @TempDir
    private Path folder;

    private long accepted;
    private long rejected;
    private long unreadable;
    private BigInteger acceptedFen = BigInteger.ZERO;
    private BigInteger rejectedFen = BigInteger.ZERO;
    private final List<String> acceptedIds = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void countsAndAmountsAreWhatAPlainReckoningSays(long seed) throws IOException {
        Path file = folder.resolve("random.csv");
        Files.writeString(file, text(new Random(seed), 500));
        GatheringSink sink = new GatheringSink();

        IngestReport report = run(file, sink);

        assertThat(sink.entries).extracting(SubmittedEntry::entryId).containsExactlyElementsOf(acceptedIds);
        assertThat(report.rowsRead()).isEqualTo(accepted + rejected);
        assertThat(report.rowsAccepted()).isEqualTo(accepted);
        assertThat(report.rowsRejected()).isEqualTo(rejected).isEqualTo(sink.rejections.size());
        assertThat(report.amounts())
                .isEqualTo(new AmountTotals(acceptedFen.add(rejectedFen), acceptedFen, rejectedFen, unreadable));
        Path rejects = report.files().get(0).rejectsFile();
        assertThat(run(rejects, new GatheringSink()).rowsRejected()).isEqualTo(rejected);
    }

    @Test
    void aLongFileIsReadRowByRow() throws IOException {
        Path file = folder.resolve("long.csv");
        int rows = 200_000;
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(HEADER);
            for (int i = 0; i < rows; i++) {
                out.write(row("P-" + i, "1.00", "2024-01-01", "x".repeat(40)));
            }
        }
        List<Long> reached = new ArrayList<>();

        IngestReport report = run(file, new DryRunSink(), (name, read) -> reached.add(read));

        assertThat(report.rowsAccepted()).isEqualTo(rows);
        assertThat(reached).hasSize(rows / (int) ProgressListener.ROWS).startsWith(10_000L, 20_000L);
    }

    private String text(Random random, int rows) {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < rows; i++) {
            text.append(random.nextInt(10) == 0 ? "\n" : "").append(row(random, "P-" + i));
        }
        return text.toString();
    }

    /** One row, and its line in the plain reckoning. */
    private String row(Random random, String id) {
        long fen = 1 + random.nextLong(1_000_000_000_000_000L);
        String amount = fen / 100 + "." + fen / 10 % 10 + fen % 10;
        return switch (random.nextInt(8)) {
            case 0 -> rejected(fen, row(id, "-" + amount, "2024-05-05", "甲"), -1);
            case 1 -> rejected(fen, row(id, amount, "2025-05-05", "甲"), 1);
            case 2 -> rejected(fen, row(id, amount, "2024-02-30", "\"甲\n乙\""), 1);
            case 3 -> unreadable(row(id, amount + "5", "2024-05-05", "甲"));
            case 4 -> unreadable(id + ",PAYMENT\n");
            case 5 -> unreadable(row(id, amount, "2024-05-05", "\"甲\"乙"));
            default -> accepted(id, fen, row(id, amount, "2024-05-05", "\"甲,\"\"\r\n乙\""));
        };
    }

    private String accepted(String id, long fen, String row) {
        accepted++;
        acceptedIds.add(id);
        acceptedFen = acceptedFen.add(BigInteger.valueOf(fen));
        return row;
    }

    private String rejected(long fen, String row, int sign) {
        rejected++;
        rejectedFen = rejectedFen.add(BigInteger.valueOf(fen * sign));
        return row;
    }

    private String unreadable(String row) {
        rejected++;
        unreadable++;
        return row;
    }

    private static String row(String id, String amount, String paidOn, String payee) {
        return id + ",PAYMENT,130281,2024,473001," + CODE + "," + paidOn + "," + amount + "," + payee + "\n";
    }

    private IngestReport run(Path file, GatheringSink sink) throws IOException {
        return run(file, sink, ProgressListener.SILENT);
    }

    private IngestReport run(Path file, RecordSink sink, ProgressListener progress) throws IOException {
        try (Inputs inputs = Inputs.of(List.of(file), InputStream.nullInputStream())) {
            return new Ingest(sink, folder.resolve("rejects"), progress).run(IngestKind.PAYMENTS, inputs);
        }
    }
}
