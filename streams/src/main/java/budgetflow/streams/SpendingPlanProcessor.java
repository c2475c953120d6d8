package budgetflow.streams;

import budgetflow.domain.key.LineKey;
import budgetflow.domain.plan.PlanScope;
import budgetflow.domain.plan.ScopedPlan;
import budgetflow.domain.plan.SpendingPlan;
import budgetflow.domain.rejection.Rejected;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Keeps the latest plan of every scope; a line with a narrower plan does not notice when a default changes. */
final class SpendingPlanProcessor implements Processor<String, ScopedPlan, String, Object> {
    private LineStates lines;
    private Refusals refusals;

    @Override
    public void init(ProcessorContext<String, Object> context) {
        lines = new LineStates(context);
        refusals = new Refusals(context, Names.WRITE_REFUSED_CHANGES);
    }

    @Override
    public void process(Record<String, ScopedPlan> record) {
        Optional<Rejected> fault = Refusals.missing(record)
                .or(() -> Refusals.mismatch(
                        record, "line_code", record.value().scope().text()));
        if (fault.isPresent()) {
            refusals.refuse(record, fault.get(), OriginalText.of(record.value()));
            return;
        }
        Map<LineKey, SpendingPlan> before = plansBelow(record.value().scope());
        lines.keep(record.value());
        before.forEach((line, plan) -> {
            if (!lines.planOf(line).equals(plan)) {
                lines.change(line);
            }
        });
    }

    private Map<LineKey, SpendingPlan> plansBelow(PlanScope scope) {
        Map<LineKey, SpendingPlan> plans = new LinkedHashMap<>();
        lines.linesOf(scope).forEach(line -> plans.put(line, lines.planOf(line)));
        return plans;
    }
}
