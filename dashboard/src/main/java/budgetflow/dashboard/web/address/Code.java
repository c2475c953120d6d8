package budgetflow.dashboard.web.address;

import java.util.Locale;
import java.util.Optional;

/** How constants are written in an address: {@code not-started}. */
final class Code {
    static final String YES = "1";

    private Code() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> Optional<E> read(Class<E> type, String code) {
        for (E constant : type.getEnumConstants()) {
            if (of(constant).equals(code)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
