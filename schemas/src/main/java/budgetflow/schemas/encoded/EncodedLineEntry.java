package budgetflow.schemas.encoded;

import budgetflow.domain.ledger.LineEntry;
import budgetflow.domain.ledger.Provenance;

/**
 * A {@link LineEntry} whose entry is still encoded.
 *
 * @param moved true where a higher revision took it to another line
 * @param provenance where the revision was read that put it on its line or took it away
 */
public record EncodedLineEntry(EncodedEntry entry, boolean moved, Provenance provenance) {

    /** In the words of the domain. */
    public LineEntry decoded() {
        var plain = entry.entry();
        return new LineEntry(plain.line(), plain, moved, provenance);
    }
}
