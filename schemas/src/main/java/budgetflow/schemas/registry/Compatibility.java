package budgetflow.schemas.registry;

import java.util.Arrays;
import java.util.Optional;

/** Confluent's levels: who must be able to read whose data when a subject gets a new version. */
public enum Compatibility {
    NONE(false, false, false),
    BACKWARD(true, false, false),
    BACKWARD_TRANSITIVE(true, false, true),
    FORWARD(false, true, false),
    FORWARD_TRANSITIVE(false, true, true),
    FULL(true, true, false),
    FULL_TRANSITIVE(true, true, true);

    private final boolean newReadsOld;
    private final boolean oldReadsNew;
    private final boolean transitive;

    Compatibility(boolean newReadsOld, boolean oldReadsNew, boolean transitive) {
        this.newReadsOld = newReadsOld;
        this.oldReadsNew = oldReadsNew;
        this.transitive = transitive;
    }

    public boolean newReadsOld() {
        return newReadsOld;
    }

    public boolean oldReadsNew() {
        return oldReadsNew;
    }

    /** Whether every earlier version counts, or the last one only. */
    public boolean transitive() {
        return transitive;
    }

    static Optional<Compatibility> named(String name) {
        return Arrays.stream(values())
                .filter(level -> level.name().equals(name))
                .findFirst();
    }
}
