package budgetflow.dashboard.api.payment;

import budgetflow.dashboard.read.Department;
import budgetflow.dashboard.read.Scope;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.money.Money;
import budgetflow.domain.rejection.RejectCode;
import budgetflow.domain.rejection.Rejection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the rows of a batch. It is found out before anything is sent, and written down: what of a batch had
 * arrived before a crash would otherwise look like a duplicate after it.
 */
final class BatchChecks {
    private final PaymentIntake intake;
    private final KnownEntries known;

    /** What the read store knows: whether an entry stands on a line already. */
    @FunctionalInterface
    interface KnownEntries {
        Optional<Entry> find(LineKey line, String entryId);
    }

    BatchChecks(PaymentIntake intake, KnownEntries known) {
        this.intake = intake;
        this.known = known;
    }

    PaymentBatch.Outcome check(PaymentBatch batch, PaymentIntake.Bytes rows) throws IOException {
        Tally tally = new Tally(batch.assignment().scope());
        intake.read(batch.name(), rows, tally);
        return new PaymentBatch.Outcome(tally.counts, tally.errors);
    }

    /** Sends every row whose line is permitted: those accepted, those that were there already, and why others were not. */
    void send(PaymentBatch batch, PaymentIntake.Bytes rows) throws IOException {
        Scope scope = batch.assignment().scope();
        try (PaymentSender sender = intake.sender()) {
            intake.read(batch.name(), rows, new Sending(batch.name(), scope, sender));
            sender.flush();
        }
    }

    static boolean isPermitted(Scope scope, LineKey line) {
        return scope.sees(Department.of(line));
    }

    private record Sending(String name, Scope scope, PaymentSender sender) implements RowTaker {
        @Override
        public void taken(long row, SubmittedEntry entry) {
            if (isPermitted(scope, entry.entry().line())) {
                sender.payment(entry, name, row);
            }
        }

        @Override
        public void refused(Refused refused) {
            LineKey line = refused.line();
            if (line != null && !isPermitted(scope, line)) {
                return;
            }
            sender.rejection(refused.rejection());
            // Nobody learns of a line they may not see by an entry that was kept out of it.
            SubmittedEntry keptOut = refused.keptOut();
            if (keptOut != null && line != null) {
                sender.keptOut(keptOut, name, refused.rejection().row());
            }
        }
    }

    private final class Tally implements RowTaker {
        private final Scope scope;
        private final Map<String, Entry> seen = new HashMap<>();
        private final List<RowError> errors = new ArrayList<>();
        private BatchCounts counts = BatchCounts.NONE;

        Tally(Scope scope) {
            this.scope = scope;
        }

        @Override
        public void taken(long row, SubmittedEntry submitted) {
            Entry entry = submitted.entry();
            if (!isPermitted(scope, entry.line())) {
                foreign(row, entry.line(), entry.amount());
                return;
            }
            Optional<Entry> earlier = Optional.ofNullable(seen.putIfAbsent(revision(entry), entry))
                    .or(() -> known.find(entry.line(), entry.entryId())
                            .filter(standing -> standing.revision() == entry.revision()));
            if (earlier.isEmpty()) {
                counts = counts.accept(entry.amount().fen());
            } else if (earlier.get().hasContentOf(entry)) {
                counts = counts.repeat(entry.amount().fen());
            } else {
                counts = counts.reject(entry.amount());
                errors.add(conflict(row, entry));
            }
        }

        @Override
        public void refused(Refused refused) {
            LineKey line = refused.line();
            if (line != null && !isPermitted(scope, line)) {
                foreign(refused.rejection().row(), line, refused.amount());
                return;
            }
            counts = counts.reject(refused.amount());
            errors.add(RowError.of(refused.rejection()));
        }

        private void foreign(long row, LineKey line, @Nullable Money amount) {
            counts = counts.reject(amount);
            errors.add(RowError.notPermitted(row, line.text()));
        }

        private static String revision(Entry entry) {
            return entry.revision() + "/" + entry.entryId();
        }

        private static RowError conflict(long row, Entry entry) {
            return RowError.of(
                    new Rejection("", row, "entry_id", RejectCode.CONFLICT, entry.entryId(), entry.entryId()));
        }
    }
}
