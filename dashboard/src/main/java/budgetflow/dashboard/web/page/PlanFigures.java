package budgetflow.dashboard.web.page;

import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.execution.QuarterFigures;
import budgetflow.domain.execution.Verdict;
import budgetflow.domain.money.Money;
import budgetflow.domain.money.Ratio;
import budgetflow.domain.plan.Milestone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line by calendar quarter and by milestone: two windows over the same days.
 *
 * @param quarters those that have begun by the day asked
 * @param milestones all of the plan
 */
public record PlanFigures(List<QuarterFigures> quarters, List<Step> milestones) {

    /**
     * One milestone.
     *
     * @param passed whether the day asked has come to it
     * @param adjusted the adjusted budget of its date
     * @param executed paid up to its date
     * @param decided as reported and restated; null before it is decided
     */
    public record Step(
            Milestone milestone,
            boolean passed,
            Money adjusted,
            Money planned,
            Money executed,
            @Nullable MilestoneVerdict decided) {

        public Optional<Ratio> share() {
            return LineExecution.share(executed, adjusted);
        }

        public Optional<MilestoneVerdict> verdict() {
            return Optional.ofNullable(decided);
        }

        /** The restated verdict; PENDING before it is decided, empty where there is no budget to judge by. */
        public Optional<Verdict> standing() {
            if (decided != null) {
                return Optional.ofNullable(decided.restated().verdict());
            }
            return adjusted.isPositive() ? Optional.of(Verdict.PENDING) : Optional.empty();
        }

        /** Whether what arrived later has changed what was reported. */
        public boolean isRestated() {
            return decided != null
                    && !(decided.asReported()
                                    .executed()
                                    .equals(decided.restated().executed())
                            && decided.asReported()
                                    .adjusted()
                                    .equals(decided.restated().adjusted()));
        }
    }

    static PlanFigures of(LineExecution line, LocalDate on, List<MilestoneVerdict> verdicts) {
        List<QuarterFigures> begun = line.quarters().stream()
                .filter(quarter -> !firstDay(line, quarter).isAfter(on))
                .toList();
        List<Step> steps = new ArrayList<>();
        for (Milestone milestone : line.plan().milestones()) {
            LocalDate dueOn = milestone.dueOn();
            Money adjusted = line.adjustedOn(dueOn);
            steps.add(new Step(
                    milestone,
                    !dueOn.isAfter(on),
                    adjusted,
                    milestone.percent().of(adjusted),
                    line.executedOn(dueOn.isAfter(on) ? on : dueOn),
                    decided(verdicts, milestone).orElse(null)));
        }
        return new PlanFigures(begun, steps);
    }

    private static LocalDate firstDay(LineExecution line, QuarterFigures quarter) {
        return line.key()
                .fiscalYear()
                .lastDayOfQuarter(quarter.quarter())
                .minusMonths(2)
                .withDayOfMonth(1);
    }

    private static Optional<MilestoneVerdict> decided(List<MilestoneVerdict> verdicts, Milestone milestone) {
        return verdicts.stream()
                .filter(verdict -> verdict.restated().milestone().dueOn().equals(milestone.dueOn()))
                .findFirst();
    }
}
