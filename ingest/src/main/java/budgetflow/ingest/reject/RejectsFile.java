package budgetflow.ingest.reject;

import budgetflow.domain.rejection.Rejection;
import budgetflow.ingest.file.FileForm;
import budgetflow.ingest.row.SourceRow;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rejects of one input file, such as {@code payments.rejects.csv}; made when the first row is rejected. A file that
 * is there already is never written over, for it may be waiting for its corrections: the next number is taken.
 */
public final class RejectsFile implements Closeable {
    private static final String MARK = ".rejects";
    /** An extension, behind the mark of an earlier rejects file. */
    private static final Pattern ENDING = Pattern.compile("(\\.rejects(-\\d+)?)?\\.(csv|ndjson|jsonl)$");

    private static final Pattern SEPARATORS = Pattern.compile("[/\\\\:]+");

    private final Path folder;
    private final String base;
    private final FileForm form;
    private @Nullable RejectWriter writer;
    private @Nullable Path path;

    /**
     * Prepares the rejects of an input; writes nothing yet.
     *
     * @param folder made where it is missing
     * @param input the input's name
     * @param form of the input and of its rejects
     */
    public RejectsFile(Path folder, String input, FileForm form) {
        this.folder = folder;
        this.base = SEPARATORS.matcher(ENDING.matcher(input).replaceFirst("")).replaceAll("_");
        this.form = form;
    }

    /** Adds a row. */
    public void write(SourceRow row, Rejection rejection) throws IOException {
        RejectWriter to = writer;
        if (to == null) {
            to = open();
            writer = to;
        }
        to.write(row, rejection);
    }

    /** The file; empty where nothing was rejected. */
    public Optional<Path> path() {
        return Optional.ofNullable(path);
    }

    private RejectWriter open() throws IOException {
        Files.createDirectories(folder);
        Path free = freePath();
        Writer out = new BufferedWriter(new OutputStreamWriter(
                Files.newOutputStream(free, StandardOpenOption.CREATE_NEW), StandardCharsets.UTF_8));
        path = free;
        return switch (form) {
            case CSV -> new CsvRejects(out);
            case NDJSON -> new NdjsonRejects(out);
        };
    }

    private Path freePath() {
        Path candidate = folder.resolve(base + MARK + form.extension());
        for (int number = 2; Files.exists(candidate); number++) {
            candidate = folder.resolve(base + MARK + "-" + number + form.extension());
        }
        return candidate;
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }
}
