package budgetflow.domain.alert;

import budgetflow.domain.alert.rule.RulesInForce;
import budgetflow.domain.calendar.WorkingCalendar;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.plan.JudgingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A line whose every calendar day is closed, as a test tells it: what one rule said of it, and when. */
public final class YearOfALine {
    private static final JudgingDays JUDGING = JudgingDays.standard(WorkingCalendar.bundled());

    private final LineReviewer reviewer;
    private final RuleCode rule;
    private LineWatch watch = LineWatch.NOTHING;
    private LocalDate next;

    private YearOfALine(LineReviewer reviewer, RuleCode rule, LocalDate first) {
        this.reviewer = reviewer;
        this.rule = rule;
        this.next = first;
    }

    /** From 1 January 2024 on, by the rules as they come. */
    public static YearOfALine watchedBy(RuleCode rule) {
        return watchedBy(rule, RulesInForce.standard());
    }

    public static YearOfALine watchedBy(RuleCode rule, LineRules rules) {
        return new YearOfALine(new LineReviewer(rules, JUDGING), rule, LocalDate.of(2024, 1, 1));
    }

    /** Closes every day from where it stands, as far as it is known, as {@code OPEN WARN on 2024-04-03 by P-1}. */
    public List<String> through(String last, LineHistory line) {
        List<String> told = new ArrayList<>();
        for (; !next.isAfter(LocalDate.parse(last)); next = next.plusDays(1)) {
            LineReviewer.Outcome outcome = reviewer.close(line.execution(), next, watch, line.inOrder());
            watch = outcome.watch();
            outcome.changedAlerts().stream()
                    .filter(alert -> alert.key().rule() == rule)
                    .map(alert -> alert.history().get(alert.history().size() - 1))
                    .map(event ->
                            event.kind() + " " + event.severity() + " on " + event.on() + " by " + event.trigger())
                    .forEach(told::add);
        }
        return told;
    }

    /** The alert as it stands. */
    public Alert alert() {
        return watch.alert(rule).orElseThrow();
    }

    /** What would resolve it as of the last day that was closed. */
    public Optional<Remedy> remedy(LineHistory line) {
        LocalDate on = next.minusDays(1);
        List<MilestoneVerdict> verdicts = watch.verdicts();
        MilestoneVerdict judged = verdicts.isEmpty() ? null : verdicts.get(verdicts.size() - 1);
        return RulesInForce.standardBook().rules().stream()
                .filter(candidate -> candidate.code() == rule)
                .findFirst()
                .orElseThrow()
                .remedy(new Review(line.execution(), on, judged, verdicts, JUDGING, line.inOrder()));
    }
}
