package budgetflow.domain.alert.rule;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Names as people type them: full and half width, and blanks, make no difference. */
final class Names {
    private Names() {}

    /** Empty where there is none. */
    static String normal(@Nullable String name) {
        return name == null
                ? ""
                : Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
