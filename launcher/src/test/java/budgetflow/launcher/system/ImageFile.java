package budgetflow.launcher.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** The project's Dockerfile, taken apart into its instructions. */
final class ImageFile {
    private static final List<String> INSTRUCTIONS = read();

    private ImageFile() {}

    /** What stands behind an instruction, each time it is there. */
    static List<String> all(String instruction) {
        return INSTRUCTIONS.stream()
                .filter(line -> line.startsWith(instruction + " "))
                .map(line -> line.substring(instruction.length() + 1).strip())
                .toList();
    }

    static String last(String instruction) {
        Optional<String> found = all(instruction).stream().reduce((earlier, later) -> later);
        return found.orElseThrow(() -> new IllegalStateException("no " + instruction));
    }

    /** The command the image starts, word by word. */
    static List<String> entrypoint() {
        return words(last("ENTRYPOINT"));
    }

    static List<String> words(String jsonArray) {
        try {
            JsonNode array = new ObjectMapper().readTree(jsonArray);
            return ComposeFile.texts(array);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> read() {
        try {
            String text = Files.readString(ComposeFile.PROJECT.resolve("Dockerfile"), StandardCharsets.UTF_8);
            return text.replaceAll("(?m)^#.*\\R", "")
                    .replaceAll("\\\\\\R\\s*", "")
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
