package budgetflow.domain.history;

import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.EntryDetails;
import budgetflow.domain.ledger.EntryKind;
import budgetflow.domain.ledger.SubmittedEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes synthetic entries: payments, refunds, corrections, reversals, revisions of them, and a few malformed ones. */
final class RandomEntries {
    private static final EntryDetails SYNTHETIC =
            new EntryDetails("payee", null, null, null, null, null, null, "SYNTHETIC", null);
    private static final EntryDetails SYNTHETIC_REVISED =
            new EntryDetails("another payee", null, null, null, null, null, null, "SYNTHETIC", null);

    private final Random random;
    private final FiscalYear year;
    private final List<LineKey> lines;
    private final List<SubmittedEntry> made = new ArrayList<>();
    private final List<SubmittedEntry> payments = new ArrayList<>();

    RandomEntries(Random random, FiscalYear year, List<LineKey> lines) {
        this.random = random;
        this.year = year;
        this.lines = lines;
    }

    List<SubmittedEntry> make(int atLeast) {
        while (made.size() < atLeast) {
            makeOne("E-" + made.size());
        }
        return made;
    }

    private void makeOne(String id) {
        int dice = payments.isEmpty() ? 0 : random.nextInt(100);
        if (dice < 60) {
            SubmittedEntry payment =
                    entry(id, EntryKind.PAYMENT, null, anyLine(), anyDay(), 1 + random.nextInt(9_000_000));
            payments.add(payment);
            made.add(payment);
        } else if (dice < 70) {
            SubmittedEntry of = anyPayment();
            made.add(entry(
                    id, EntryKind.REFUND, of.entryId(), of.entry().line(), anyDay(), -1 - random.nextInt(90_000)));
        } else if (dice < 76) {
            SubmittedEntry of = anyPayment();
            made.add(entry(id, EntryKind.REVERSAL, of.entryId(), of.entry().line(), anyDay(), -of.fen()));
        } else if (dice < 82) {
            makeCorrection(id);
        } else if (dice < 96) {
            makeRevisions();
        } else {
            made.add(malformed(id));
        }
    }

    private void makeCorrection(String id) {
        SubmittedEntry of = anyPayment();
        LocalDate day = anyDay();
        made.add(entry(
                id + "-OUT", EntryKind.CORRECTION, of.entryId(), of.entry().line(), day, -of.fen()));
        made.add(entry(id + "-IN", EntryKind.CORRECTION, of.entryId(), anyLine(), day, of.fen()));
    }

    /** One or two revisions, maybe with a gap, of a payment that had none: another line, day, amount, or payee alone. */
    private void makeRevisions() {
        SubmittedEntry last = payments.remove(random.nextInt(payments.size()));
        int count = 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            last = revised(last, last.revision() + 1 + random.nextInt(2));
            made.add(last);
        }
    }

    private SubmittedEntry revised(SubmittedEntry entry, int revision) {
        LineKey line = random.nextBoolean() ? anyLine() : entry.entry().line();
        LocalDate day = random.nextBoolean() ? anyDay() : entry.paidOn();
        long fen = random.nextBoolean() ? 1 + random.nextInt(9_000_000) : entry.fen();
        return submitted(entry.entryId(), revision, entry.kind(), entry.relatesTo(), line, day, fen, SYNTHETIC_REVISED);
    }

    private SubmittedEntry malformed(String id) {
        return switch (random.nextInt(4)) {
            case 0 -> entry(id, EntryKind.PAYMENT, null, anyLine(), anyDay(), -1);
            case 1 -> entry(id, EntryKind.CORRECTION, null, anyLine(), anyDay(), 0);
            case 2 ->
                entry(id, EntryKind.PAYMENT, null, anyLine(), year.lastDay().plusDays(1), 100);
            default -> submitted(id, 0, "GIFT", null, anyLine(), anyDay(), 100, SYNTHETIC);
        };
    }

    private SubmittedEntry entry(
            String id, EntryKind kind, @Nullable String relatesTo, LineKey line, LocalDate day, long fen) {
        return submitted(id, 0, kind.name(), relatesTo, line, day, fen, SYNTHETIC);
    }

    private static SubmittedEntry submitted(
            String id,
            int revision,
            String kind,
            @Nullable String relatesTo,
            LineKey line,
            LocalDate day,
            long fen,
            EntryDetails details) {
        return new SubmittedEntry(
                id,
                revision,
                kind,
                relatesTo,
                line.region().code(),
                line.fiscalYear().toString(),
                line.unit().code(),
                line.code().code(),
                day,
                fen,
                null,
                details);
    }

    private SubmittedEntry anyPayment() {
        return payments.get(random.nextInt(payments.size()));
    }

    /** A few lines never get an entry. */
    private LineKey anyLine() {
        return lines.get(random.nextInt(lines.size() - 3));
    }

    private LocalDate anyDay() {
        return year.firstDay().plusDays(random.nextInt(year.lastDay().getDayOfYear()));
    }
}
