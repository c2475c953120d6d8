package budgetflow.domain.ledger;

import budgetflow.domain.rejection.Reception;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * 分录版本: all revisions of one entry that were accepted; the highest is effective. Superseded ones are kept, so that
 * a repeat or a conflict of an old revision is still told from a new one.
 *
 * @param revisions by revision, rising; all of one entry id
 */
public record EntryHistory(List<Entry> revisions) {
    public static final EntryHistory EMPTY = new EntryHistory(List.of());

    public EntryHistory {
        revisions = List.copyOf(revisions);
    }

    /** The history after an entry was offered, and what became of it. */
    public record Offered(EntryHistory history, Reception reception) {}

    /** Takes an entry in; a history that does not change is returned as it was. */
    public Offered offer(Entry entry) {
        for (Entry known : revisions) {
            if (known.revision() == entry.revision()) {
                return new Offered(this, known.hasContentOf(entry) ? Reception.DUPLICATE : Reception.CONFLICT);
            }
        }
        List<Entry> next = new ArrayList<>(revisions);
        next.add(entry);
        next.sort(Comparator.comparingInt(Entry::revision));
        return new Offered(new EntryHistory(next), Reception.ACCEPTED);
    }

    /** The entry that counts: the highest revision. */
    public Optional<Entry> effective() {
        return revisions.isEmpty() ? Optional.empty() : Optional.of(revisions.get(revisions.size() - 1));
    }
}
