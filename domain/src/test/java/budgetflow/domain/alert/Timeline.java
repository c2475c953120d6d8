package budgetflow.domain.alert;

import static budgetflow.domain.given.Given.day;
import static budgetflow.domain.given.Given.execution;

import budgetflow.domain.alert.rule.RulesInForce;
import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.calendar.WorkingCalendar;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.plan.JudgingDays;
import java.util.ArrayList;
import java.util.List;

/** One line through its year: what is approved and paid, and what is raised when a day is closed. */
final class Timeline {
    private final LineReviewer reviewer =
            new LineReviewer(RulesInForce.standardBook(), JudgingDays.standard(WorkingCalendar.bundled()));
    private final LineKey key;
    private final List<BudgetChange> changes = new ArrayList<>();
    private final List<SubmittedEntry> entries = new ArrayList<>();
    private LineWatch watch = LineWatch.NOTHING;

    Timeline(LineKey key) {
        this.key = key;
    }

    Timeline approve(BudgetChange change) {
        changes.add(change);
        return this;
    }

    Timeline pay(SubmittedEntry entry) {
        entries.add(entry);
        return this;
    }

    /** The latest entry moves to another line, by a revision. */
    Timeline moveAway() {
        entries.remove(entries.size() - 1);
        return this;
    }

    int verdicts() {
        return watch.verdicts().size();
    }

    /** What a rule says when a day is closed, as {@code OPEN WARN}; empty where it says nothing new. */
    List<String> close(String closedOn, RuleCode rule) {
        return told(reviewer.close(line(), day(closedOn), watch, this::inOrder), rule);
    }

    List<String> atOnce(String today, RuleCode rule) {
        return told(reviewer.atOnce(line(), day(today), watch, this::inOrder), rule);
    }

    Alert alert(RuleCode rule) {
        return watch.alert(rule).orElseThrow();
    }

    boolean hasAlert(RuleCode rule) {
        return watch.alert(rule).isPresent();
    }

    MilestoneVerdict verdict(int index) {
        return watch.verdicts().get(index);
    }

    private LineExecution line() {
        return execution(key, changes, entries.toArray(SubmittedEntry[]::new));
    }

    private List<Entry> inOrder() {
        return entries.stream()
                .map(SubmittedEntry::entry)
                .sorted(Entry.BY_PAID_ON)
                .toList();
    }

    private List<String> told(LineReviewer.Outcome outcome, RuleCode rule) {
        watch = outcome.watch();
        return outcome.changedAlerts().stream()
                .filter(alert -> alert.key().rule() == rule)
                .map(alert -> alert.history().get(alert.history().size() - 1))
                .map(event -> event.kind() + " " + event.severity())
                .toList();
    }
}
