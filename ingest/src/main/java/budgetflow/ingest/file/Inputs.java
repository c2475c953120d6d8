package budgetflow.ingest.file;

import budgetflow.ingest.text.ByteSource;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files that paths stand for, in order. A folder stands for its own {@code *.csv}, {@code *.ndjson} and {@code
 * *.jsonl} files by name; {@link #STDIN} for standard input, which is kept in a temporary file while it is read: its
 * charset is known at its end only.
 */
public final class Inputs implements Closeable {
    public static final Path STDIN = Path.of("-");

    private static final String STDIN_NAME = "stdin";

    private final List<InputFile> files = new ArrayList<>();
    private @Nullable Path spooled;

    private Inputs() {}

    /**
     * Finds the files.
     *
     * @param standardInput read where a path is {@link #STDIN}
     * @throws NoSuchFileException naming the path, where a file does not exist or a folder has none of these files
     */
    public static Inputs of(List<Path> paths, InputStream standardInput) throws IOException {
        Inputs inputs = new Inputs();
        try {
            List<Path> found = new ArrayList<>();
            for (Path path : paths) {
                found.addAll(files(path));
            }
            Set<String> names = new HashSet<>();
            Set<String> shared = new HashSet<>();
            found.stream()
                    .map(Inputs::fileName)
                    .filter(name -> !names.add(name))
                    .forEach(shared::add);
            for (Path path : found) {
                boolean unique = !shared.contains(fileName(path));
                inputs.files.add(
                        path.equals(STDIN)
                                ? inputs.spool(standardInput)
                                : file(unique ? fileName(path) : path.toString(), path));
            }
            return inputs;
        } catch (IOException e) {
            inputs.close();
            throw e;
        }
    }

    public List<InputFile> files() {
        return List.copyOf(files);
    }

    private static List<Path> files(Path path) throws IOException {
        if (path.equals(STDIN) || Files.isRegularFile(path)) {
            return List.of(path);
        }
        if (!Files.isDirectory(path)) {
            throw new NoSuchFileException(path.toString());
        }
        try (Stream<Path> entries = Files.list(path)) {
            List<Path> found = entries.filter(Files::isRegularFile)
                    .filter(file -> FileForm.named(fileName(file)).isPresent())
                    .sorted(Comparator.comparing(Inputs::fileName))
                    .toList();
            if (found.isEmpty()) {
                throw new NoSuchFileException(path.toString(), null, "no .csv, .ndjson or .jsonl file in the folder");
            }
            return found;
        }
    }

    private static InputFile file(String name, Path path) throws IOException {
        ByteSource bytes = () -> Files.newInputStream(path);
        Optional<FileForm> named = FileForm.named(name);
        return new InputFile(name, named.isPresent() ? named.get() : FileForm.sniffed(bytes), bytes);
    }

    /** Named twice, standard input is at its end the second time. */
    private InputFile spool(InputStream standardInput) throws IOException {
        Path file = spooled;
        if (file == null) {
            file = Files.createTempFile("budgetflow-", ".stdin");
            spooled = file;
            Files.copy(standardInput, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file(STDIN_NAME, file);
    }

    private static String fileName(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    @Override
    public void close() throws IOException {
        if (spooled != null) {
            Files.deleteIfExists(spooled);
        }
    }
}
