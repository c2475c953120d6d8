package budgetflow.schemas.settings;

import java.util.Optional;

/** How the text of a setting becomes a value, and what an operator is told when it does not. */
public interface SettingType<T> {
    /** Empty when the text is not allowed; the text is trimmed and not blank. */
    Optional<T> parse(String text);

    /** Completes the sentence "allowed: …". */
    String allowed();
}
