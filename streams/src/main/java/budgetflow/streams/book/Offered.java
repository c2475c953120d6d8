package budgetflow.streams.book;

import budgetflow.domain.rejection.Rejected;
import budgetflow.schemas.encoded.EncodedEntry;
import java.util.List;

/** What became of an entry that was offered to a book. */
public sealed interface Offered {
    /** It came before. */
    Offered DUPLICATE = new Duplicate();

    /**
     * It is taken.
     *
     * @param standings what now stands where; none where a higher revision came before
     */
    record Accepted(List<Standing> standings) implements Offered {}

    /** It came before: nothing changes. */
    record Duplicate() implements Offered {}

    /** It is kept out, and has left nothing behind. */
    record Refused(Rejected reason) implements Offered {}

    /**
     * An entry and the line it stands on from now on.
     *
     * @param moved true where it does so no longer, for a higher revision took it to another line
     */
    record Standing(EncodedEntry entry, BookLine line, boolean moved) {}
}
