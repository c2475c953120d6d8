package budgetflow.dashboard.web.address;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the parameters of an address; what is null is left out, and so is what everybody gets without asking. */
final class Link {
    private final Map<String, String> parameters = new LinkedHashMap<>();

    Link put(String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
        return this;
    }

    Link put(String name, @Nullable Enum<?> constant) {
        return put(name, constant == null ? null : (Object) Code.of(constant));
    }

    <T> Link putUnless(T usual, String name, T value) {
        if (value.equals(usual)) {
            return this;
        }
        return value instanceof Enum<?> constant ? put(name, constant) : put(name, (Object) value);
    }

    Link put(String name, boolean flag) {
        return put(name, flag ? (Object) Code.YES : null);
    }

    Map<String, String> parameters() {
        return parameters;
    }

    /** The parameters alone, with their question mark; empty where there is none. */
    String query() {
        StringBuilder text = new StringBuilder();
        parameters.forEach((name, value) -> text.append(text.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                // Slashes are allowed in a query, and keys are full of them.
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2F", "/")));
        return text.toString();
    }
}
