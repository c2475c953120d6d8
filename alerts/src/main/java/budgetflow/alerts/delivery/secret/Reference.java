package budgetflow.alerts.delivery.secret;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 密钥引用: says where a secret stands: {@code ${env:NAME}} or {@code ${file:PATH}}, a relative path counting from the
 * folder of the file it is written in. Of a file the text without white space around it is the secret.
 */
public record Reference(Kind kind, String place) {
    private static final Pattern FORM = Pattern.compile("\\$\\{(env|file):([^}]+)}");

    /** What kinds of places there are. */
    public enum Kind {
        ENV,
        FILE
    }

    /** Empty where the text is no reference. */
    public static Optional<Reference> parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        Kind kind = form.group(1).equals("env") ? Kind.ENV : Kind.FILE;
        return Optional.of(new Reference(kind, form.group(2).strip()));
    }

    /** The secret; empty where there is none, or an empty one. */
    public Optional<Secret> resolve(Map<String, String> environment, Path folder) {
        Optional<String> found =
                switch (kind) {
                    case ENV -> Optional.ofNullable(environment.get(place));
                    case FILE -> read(folder);
                };
        return found.map(String::strip).filter(text -> !text.isEmpty()).map(Secret::new);
    }

    private Optional<String> read(Path folder) {
        try {
            return Optional.of(Files.readString(folder.resolve(place), StandardCharsets.UTF_8));
        } catch (IOException | InvalidPathException unreadable) {
            return Optional.empty();
        }
    }

    /** What an operator is told who has to put it there. */
    public String missing() {
        return switch (kind) {
            case ENV -> "the environment variable " + place + " is not set";
            case FILE -> "the file " + place + " cannot be read, or is empty";
        };
    }
}
