package budgetflow.ingest.kind;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a file holds. */
public enum IngestKind {
    BUDGETS,
    CHANGES,
    PLANS,
    PAYMENTS,
    CONTROL_TOTALS;

    /** The name as it is written on the command line, such as {@code control-totals}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<IngestKind> labelled(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label().equals(label))
                .findFirst();
    }
}
