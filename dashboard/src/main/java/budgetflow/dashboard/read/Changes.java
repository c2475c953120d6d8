package budgetflow.dashboard.read;

import java.util.List;

/**
 * What changed since a sequence number.
 *
 * @param upTo to be asked from next time
 * @param complete false where it is not known any more, or too much, what changed since: everything may look different
 * @param changes each id once; empty where it is not complete
 */
public record Changes(long upTo, boolean complete, List<Change> changes) {
    public Changes {
        changes = List.copyOf(changes);
    }
}
