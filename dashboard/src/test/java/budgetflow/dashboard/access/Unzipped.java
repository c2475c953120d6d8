package budgetflow.dashboard.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What is in an answer, also where it is zipped, as workbooks are: a word that is looked for must be found there as well. */
final class Unzipped {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final Pattern NUMBERED = Pattern.compile("&#x([0-9a-f]+);");

    private Unzipped() {}

    static String text(byte[] answer) {
        if (answer.length < ZIP.length || !java.util.Arrays.equals(ZIP, 0, ZIP.length, answer, 0, ZIP.length)) {
            return new String(answer, StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder();
        try {
            // Read as programs do, by its directory: workbooks are written without knowing their lengths before.
            Path file = Files.write(Files.createTempFile("answer", ".zip"), answer);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    text.append(entry.getName()).append('\n');
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8))
                            .append('\n');
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Workbooks write whatever is not ASCII by its number.
        return NUMBERED.matcher(text)
                .replaceAll(
                        match -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(match.group(1), 16))));
    }
}
