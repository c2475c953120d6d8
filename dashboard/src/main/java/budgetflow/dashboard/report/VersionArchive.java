package budgetflow.dashboard.report;

import budgetflow.domain.report.BookDifferences;
import budgetflow.domain.report.CanonicalText;
import budgetflow.domain.report.ReportBook;
import budgetflow.domain.report.ReportSelection;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * 版本库: a folder that remembers the versions of reports, each in a folder of its own that is there whole or not at all and
 * is never changed: {@code report-2024-as-of-2024-12-31-v1} with {@code version.json}, the figures as their canonical text
 * ({@code figures.gz}: its SHA-256 is the totals hash) and the entries and changes they are made of ({@code known.gz}).
 */
final class VersionArchive {
    private static final String FIGURES = "figures.gz";
    private static final String KNOWN = "known.gz";
    private static final String VERSION = "version.json";

    private final Path folder;

    VersionArchive(Path folder) {
        this.folder = folder;
    }

    /** Writes what the report knew. */
    @FunctionalInterface
    interface Knowledge {
        void write(Appendable out) throws SQLException, IOException;
    }

    /** The version with the highest number; empty where none was issued. */
    Optional<IssuedVersion> latest(ReportSelection selection, LocalDate asOf) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        Pattern name = Pattern.compile(Pattern.quote(name(selection, asOf)) + "-v([1-9]\\d{0,8})");
        try (Stream<Path> found = Files.list(folder)) {
            return found.flatMap(path -> {
                        Matcher matcher = name.matcher(path.getFileName().toString());
                        return matcher.matches() && Files.isRegularFile(path.resolve(VERSION))
                                ? Stream.of(Integer.parseInt(matcher.group(1)))
                                : Stream.of();
                    })
                    .max(Comparator.naturalOrder())
                    .map(version -> read(place(selection, asOf, version)));
        } catch (IOException e) {
            throw new UnusableArchiveException(folder, e);
        }
    }

    private static IssuedVersion read(Path place) {
        try {
            return VersionJson.read(place, Files.readString(place.resolve(VERSION)));
        } catch (IOException | IllegalArgumentException e) {
            throw new UnusableArchiveException(place, e);
        }
    }

    /**
     * Remembers a version.
     *
     * @param book under the stamp it is issued with
     * @return empty where somebody else has just issued a version of this number
     */
    Optional<IssuedVersion> add(ReportBook book, Knowledge knowledge) throws SQLException {
        Path place = place(book.selection(), book.asOf(), book.stamp().version());
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempDirectory(folder, ".report-");
            try {
                try (OutputStream figures = zipped(part.resolve(FIGURES))) {
                    String unused = CanonicalText.write(book, figures);
                }
                try (BufferedWriter known = new BufferedWriter(
                        new OutputStreamWriter(zipped(part.resolve(KNOWN)), StandardCharsets.UTF_8))) {
                    knowledge.write(known);
                }
                Files.writeString(part.resolve(VERSION), VersionJson.text(book));
                Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                drop(part);
            }
            return Optional.of(read(place));
        } catch (IOException e) {
            if (Files.isDirectory(place)) {
                return Optional.empty();
            }
            throw new UnusableArchiveException(place, e);
        }
    }

    private static void drop(Path part) throws IOException {
        for (String file : new String[] {FIGURES, KNOWN, VERSION}) {
            Files.deleteIfExists(part.resolve(file));
        }
        Files.deleteIfExists(part);
    }

    /** What moved since the version before; there is none before version 1. */
    Optional<BookDifferences> differences(IssuedVersion version, ReportBook book) {
        if (version.version() == 1) {
            return Optional.empty();
        }
        Path before = place(book.selection(), book.asOf(), version.version() - 1);
        try (BufferedReader figures = unzipped(before.resolve(FIGURES));
                BufferedReader known = unzipped(before.resolve(KNOWN));
                BufferedReader knownNow = unzipped(version.folder().resolve(KNOWN))) {
            return Optional.of(BookDifferences.between(figures, book, known, knownNow));
        } catch (IOException | IllegalArgumentException e) {
            throw new UnusableArchiveException(before, e);
        }
    }

    private Path place(ReportSelection selection, LocalDate asOf, int version) {
        return folder.resolve(name(selection, asOf) + "-v" + version);
    }

    /** Codes are digits and letters: nothing of them can lead out of the folder. */
    private static String name(ReportSelection selection, LocalDate asOf) {
        StringBuilder name = new StringBuilder("report-" + selection.fiscalYear() + "-as-of-" + asOf);
        if (selection.region() != null) {
            name.append("-region-").append(selection.region().code());
        }
        if (selection.department() != null) {
            name.append("-department-").append(selection.department());
        }
        if (selection.unit() != null) {
            name.append("-unit-").append(selection.unit().code());
        }
        return name.toString();
    }

    private static OutputStream zipped(Path file) throws IOException {
        return new GZIPOutputStream(Files.newOutputStream(file), 1 << 16);
    }

    private static BufferedReader unzipped(Path file) throws IOException {
        return new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file), 1 << 16), StandardCharsets.UTF_8));
    }
}
