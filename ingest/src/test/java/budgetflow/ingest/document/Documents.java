package budgetflow.ingest.document;

import budgetflow.ingest.document.finding.Finding;
import budgetflow.ingest.document.finding.FindingCode;
import budgetflow.ingest.document.result.ImportResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The published budgets of the tests, and ways to damage them. */
final class Documents {
    static final String ZUNHUA = "zunhua-2024";
    static final String LANSHAN = "lanshan-2024";
    static final String XINLE = "xinle-2021";
    static final String DANFENG = "danfeng-2024";
    static final String CHANGAN = "changan-2023";

    private Documents() {}

    static Stream<String> all() {
        return Stream.of(ZUNHUA, LANSHAN, XINLE, DANFENG, CHANGAN);
    }

    static String text(String name) {
        try (InputStream in = Documents.class.getResourceAsStream("/documents/" + name + ".txt")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a document; line n stands at index n - 1. */
    static List<String> lines(String name) {
        return new ArrayList<>(List.of(text(name).split("\n", -1)));
    }

    static ImportResult read(String name) {
        return read(lines(name));
    }

    static ImportResult read(List<String> lines) {
        return read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    static ImportResult read(byte[] bytes) {
        return BudgetDocument.read("budget.txt", bytes, ImportOptions.none());
    }

    /** Replaces text in one line; fails where the line does not hold it, so that no test tests nothing. */
    static List<String> with(String name, int line, String from, String to) {
        List<String> lines = lines(name);
        String changed = lines.get(line - 1).replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
        if (changed.equals(lines.get(line - 1))) {
            throw new IllegalArgumentException("line " + line + " does not hold " + from + ": " + lines.get(line - 1));
        }
        lines.set(line - 1, changed);
        return lines;
    }

    static List<Finding> found(ImportResult result, FindingCode code) {
        return result.findings().stream()
                .filter(finding -> finding.code() == code)
                .toList();
    }

    static List<Integer> lines(ImportResult result, FindingCode code) {
        return found(result, code).stream().map(Finding::line).toList();
    }

    /** A folder beside the repository, wherever the repository stands; empty where there is none. */
    static Optional<Path> shared(String folder) {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path shared = up.resolveSibling("shared").resolve(folder);
            if (up.getParent() != null && Files.isDirectory(shared)) {
                return Optional.of(shared);
            }
        }
        return Optional.empty();
    }
}
