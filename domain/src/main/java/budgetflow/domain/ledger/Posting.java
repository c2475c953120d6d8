package budgetflow.domain.ledger;

import budgetflow.domain.key.LineKey;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 入账: what the ledgers have to do when another revision of an entry becomes the effective one.
 *
 * @param before the revision that counted so far; null for a new entry
 * @param after the revision that counts from now on
 */
public record Posting(@Nullable Entry before, Entry after) {

    /** The step from one history of an entry to a later one; empty where the same revision stays effective. */
    public static Optional<Posting> between(EntryHistory before, EntryHistory after) {
        Optional<Entry> earlier = before.effective();
        Optional<Entry> later = after.effective();
        return later.equals(earlier) ? Optional.empty() : later.map(entry -> new Posting(earlier.orElse(null), entry));
    }

    /** The lines whose ledgers it concerns: one, or two where the entry moves. */
    public List<LineKey> lines() {
        return before == null || !movesFrom(before) ? List.of(after.line()) : List.of(before.line(), after.line());
    }

    /** The ledger of a line after it. */
    public Ledger appliedTo(LineKey line, Ledger ledger) {
        Ledger left = before != null && before.line().equals(line) ? ledger.minus(before) : ledger;
        return after.line().equals(line) ? left.plus(after) : left;
    }

    /** The entry as it now stands on its line and, where it moved, the mark on the line that it left. */
    public List<LineEntry> lineEntries(Provenance provenance) {
        LineEntry standing = new LineEntry(after.line(), after, false, provenance);
        return before == null || !movesFrom(before)
                ? List.of(standing)
                : List.of(new LineEntry(before.line(), before, true, provenance), standing);
    }

    private boolean movesFrom(Entry earlier) {
        return !earlier.line().equals(after.line());
    }
}
