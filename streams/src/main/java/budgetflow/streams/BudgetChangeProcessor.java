package budgetflow.streams;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.BudgetLine;
import budgetflow.domain.rejection.RejectCode;
import budgetflow.domain.rejection.Rejected;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Folds a line's budget from its changes. */
final class BudgetChangeProcessor implements Processor<String, BudgetChange, String, Object> {
    private LineStates lines;
    private Refusals refusals;

    @Override
    public void init(ProcessorContext<String, Object> context) {
        lines = new LineStates(context);
        refusals = new Refusals(context, Names.WRITE_REFUSED_CHANGES);
    }

    @Override
    public void process(Record<String, BudgetChange> record) {
        Optional<Rejected> fault = fault(record);
        if (fault.isPresent()) {
            refuse(record, fault.get());
            return;
        }
        BudgetChange change = record.value();
        BudgetLine.Folded folded = lines.budget(change.line()).offer(change);
        switch (folded.reception()) {
            case DUPLICATE -> {}
            case CONFLICT -> refuse(record, new Rejected("change_id", RejectCode.CONFLICT, change.changeId()));
            case ACCEPTED -> accept(record, folded.line());
        }
    }

    private static Optional<Rejected> fault(Record<String, BudgetChange> record) {
        return Refusals.missing(record)
                .or(() -> amountFault(record.value()))
                .or(() -> Refusals.mismatch(
                        record, "line_code", record.value().line().text()));
    }

    private static Optional<Rejected> amountFault(BudgetChange change) {
        return BudgetChange.misfit(change.kind(), change.amount())
                .map(code -> new Rejected("amount", code, change.amount().inYuan()));
    }

    private void accept(Record<String, BudgetChange> record, BudgetLine line) {
        if (!line.isWithinLimit()) {
            String amount = record.value().amount().inYuan();
            refuse(record, new Rejected("amount", RejectCode.AMOUNT_TOO_LARGE, amount));
            return;
        }
        lines.keep(line);
    }

    private void refuse(Record<String, BudgetChange> record, Rejected reason) {
        refusals.refuse(record, reason, OriginalText.of(record.value()));
    }
}
