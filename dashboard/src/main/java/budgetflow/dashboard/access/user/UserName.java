package budgetflow.dashboard.access.user;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 用户名: a user's name, in lower case and in Unicode's form NFKC, so that what looks alike is alike.
 *
 * @param text letters of any script, digits and {@code . _ - @}, 1 to 64; {@link IllegalArgumentException} otherwise
 */
public record UserName(String text) implements Comparable<UserName> {
    private static final Pattern SHAPE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._@-]{0,63}");

    public UserName {
        if (!text.equals(normal(text)) || !SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("not a user name");
        }
    }

    /** Empty where it cannot be anybody's name. */
    public static Optional<UserName> parse(String typed) {
        String text = normal(typed.strip());
        return SHAPE.matcher(text).matches() ? Optional.of(new UserName(text)) : Optional.empty();
    }

    private static String normal(String text) {
        return Normalizer.normalize(
                Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    }

    @Override
    public int compareTo(UserName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
