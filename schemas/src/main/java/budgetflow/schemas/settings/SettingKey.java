package budgetflow.schemas.settings;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing an operator can set.
 *
 * @param name kebab-case, as in the file and as a flag
 * @param fallback the default as an operator would write it; null where there is none
 * @param doc one sentence with units
 * @param secret never printed
 */
public record SettingKey<T>(
        String name, SettingType<T> type, @Nullable String fallback, String doc, boolean secret) {
    static final String VARIABLE_PREFIX = "BUDGETFLOW_";

    public SettingKey {
        if (name.isBlank() || doc.isBlank()) {
            throw new IllegalArgumentException("a setting needs a name and a doc");
        }
        if (fallback != null && type.parse(fallback).isEmpty()) {
            throw new IllegalArgumentException("the default of " + name + " is not among its allowed values");
        }
    }

    /** {@code stream-threads} is read from {@code BUDGETFLOW_STREAM_THREADS}. */
    public String variable() {
        return VARIABLE_PREFIX + name.toUpperCase(Locale.ROOT).replace('-', '_').replace('.', '_');
    }
}
