package budgetflow.streams.book;

import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.EntryHistory;
import budgetflow.domain.ledger.Ledger;
import budgetflow.domain.ledger.Posting;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.money.Money;
import budgetflow.domain.reconciliation.PartialCount;
import budgetflow.domain.rejection.RejectCode;
import budgetflow.domain.rejection.Rejected;
import budgetflow.schemas.encoded.EncodedEntry;
import budgetflow.schemas.encoded.EncodedPartialLedger;
import budgetflow.schemas.encoded.Slice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * 分录簿: all entries of one partition of the payments, made unique by their id, and what they add up to on each line. It
 * is a fold over the partition: whoever offers the same records in the same order gets the same book. A new entry takes
 * a short way; for one that comes again, the rules of the domain decide on decoded entries.
 */
final class EntryBook implements AutoCloseable {
    private final EntryTable entries;
    /** By the bytes in which entries name them. */
    private final Map<Slice, BookLine> lines = new HashMap<>();

    private final List<BookLine> changed = new ArrayList<>();
    private final CountBook counts = new CountBook();
    private long accepted;
    private long duplicate;
    private long rejected;

    EntryBook(EntryTable entries) {
        this.entries = entries;
    }

    /** Takes a record in, or tells why not; all checks come before the first change. */
    Offered offer(byte @Nullable [] key, @Nullable EncodedEntry entry) {
        Offered offered = entry == null
                ? refused("value", RejectCode.VALUE_MISSING, String.valueOf(text(key)))
                : offerEntry(key, entry);
        if (offered instanceof Offered.Accepted) {
            accepted++;
        } else if (offered instanceof Offered.Duplicate) {
            duplicate++;
        } else {
            rejected++;
        }
        return offered;
    }

    /** What the entries count to, for reconciliation. */
    CountBook counts() {
        return counts;
    }

    EntryCounts tallies() {
        return new EntryCounts(accepted, duplicate, rejected);
    }

    /** Hands over all that changed since this was called last. */
    void takeChanges(int partition, Consumer<EncodedPartialLedger> ledgers, Consumer<PartialCount> partialCounts) {
        changed.forEach(line -> line.takeChanges(partition, ledgers));
        counts.takeChanges(partition, partialCounts);
        forgetChanges();
    }

    void forgetChanges() {
        counts.forgetChanges();
        changed.forEach(BookLine::forgetChanges);
        changed.clear();
    }

    private Offered offerEntry(byte @Nullable [] key, EncodedEntry entry) {
        BookLine line = lines.get(entry.line());
        if (line == null || !line.surelyTakes(entry)) {
            SubmittedEntry submitted = entry.submitted();
            Optional<Rejected> fault = submitted.rejected();
            if (fault.isPresent()) {
                return new Offered.Refused(fault.get());
            }
            line = line == null ? opened(entry.line(), submitted.entry().line()) : line;
        }
        if (key == null || !isKeyOf(key, entry)) {
            return refused("entry_id", RejectCode.KEY_MISMATCH, String.valueOf(text(key)));
        }
        Slice known = entries.find(entry.key());
        return known == null ? addNew(line, entry) : revise(line, Revisions.read(known), entry);
    }

    private Offered addNew(BookLine line, EncodedEntry entry) {
        boolean unchanged = !line.isChanged();
        if (!line.add(entry)) {
            return tooLarge(entry);
        }
        if (unchanged) {
            changed.add(line);
        }
        entries.put(entry.key(), Revisions.only(entry));
        return new Offered.Accepted(List.of(new Offered.Standing(entry, line, false)));
    }

    private Offered revise(BookLine line, Revisions known, EncodedEntry entry) {
        if (known.endsWith(entry)) {
            return Offered.DUPLICATE;
        }
        EntryHistory before = known.history();
        Entry plain = entry.entry();
        EntryHistory.Offered offered = before.offer(plain);
        return switch (offered.reception()) {
            case DUPLICATE -> Offered.DUPLICATE;
            case CONFLICT -> refused("entry_id", RejectCode.CONFLICT, plain.entryId());
            case ACCEPTED ->
                Posting.between(before, offered.history())
                        .map(step -> post(step, known, entry, line))
                        .orElseGet(() -> keepBehind(known, entry));
        };
    }

    /** A higher revision came before: this one is known from now on and counts nowhere. */
    private Offered keepBehind(Revisions known, EncodedEntry entry) {
        entries.put(entry.key(), known.with(entry).bytes());
        return new Offered.Accepted(List.of());
    }

    private Offered post(Posting step, Revisions known, EncodedEntry after, BookLine line) {
        EncodedEntry before = known.effective();
        BookLine left = Objects.requireNonNull(lines.get(before.line()), "an entry stands on a line");
        boolean stays = left == line;
        Ledger ofLeft = step.appliedTo(left.key(), left.ledger());
        Ledger ofLine = stays ? ofLeft : step.appliedTo(line.key(), line.ledger());
        if (!ofLeft.isWithinLimit() || !ofLine.isWithinLimit() || !line.canCount(after)) {
            return tooLarge(after);
        }
        entries.put(after.key(), known.with(after).bytes());
        Offered.Standing standing = new Offered.Standing(after, line, false);
        change(left, ofLeft, before, -1);
        change(line, ofLine, after, 1);
        return new Offered.Accepted(
                stays ? List.of(standing) : List.of(new Offered.Standing(before, left, true), standing));
    }

    private void change(BookLine line, Ledger next, EncodedEntry cause, int sign) {
        if (!line.isChanged()) {
            changed.add(line);
        }
        line.replace(next, cause, sign);
    }

    private BookLine opened(Slice name, LineKey key) {
        BookLine line = new BookLine(key, counts);
        lines.put(Slice.of(name.copy()), line);
        return line;
    }

    /** Bytes that differ may still be read as the same text. */
    private static boolean isKeyOf(byte[] key, EncodedEntry entry) {
        Slice id = entry.id();
        return id.equals(Slice.of(key)) || (!entry.isPlain() && id.text().equals(text(key)));
    }

    private static @Nullable String text(byte @Nullable [] key) {
        return key == null ? null : new String(key, StandardCharsets.UTF_8);
    }

    private static Offered tooLarge(EncodedEntry entry) {
        return refused("amount", RejectCode.AMOUNT_TOO_LARGE, new Money(entry.fen()).inYuan());
    }

    private static Offered refused(String field, RejectCode code, String value) {
        return new Offered.Refused(new Rejected(field, code, value));
    }

    @Override
    public void close() {
        entries.close();
        lines.clear();
        changed.clear();
        counts.clear();
        accepted = 0;
        duplicate = 0;
        rejected = 0;
    }
}
