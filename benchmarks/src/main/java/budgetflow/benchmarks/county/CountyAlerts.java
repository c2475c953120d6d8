package budgetflow.benchmarks.county;

import budgetflow.domain.alert.ActorRole;
import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.AlertEvent;
import budgetflow.domain.alert.AlertEventKind;
import budgetflow.domain.alert.AlertKey;
import budgetflow.domain.alert.AlertSubject;
import budgetflow.domain.alert.Handling;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.calendar.WorkingCalendar;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.MilestoneFigures;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.execution.Verdict;
import budgetflow.domain.plan.JudgingDays;
import budgetflow.domain.plan.Milestone;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What was reported at the milestones of a line, and the alerts that came of it, some of them taken on or resolved. */
final class CountyAlerts {
    private static final JudgingDays JUDGING = JudgingDays.standard(WorkingCalendar.bundled());

    private CountyAlerts() {}

    static List<MilestoneVerdict> verdicts(LineExecution line) {
        List<MilestoneVerdict> verdicts = new ArrayList<>();
        for (Milestone milestone : line.plan().milestones()) {
            MilestoneFigures figures = line.milestoneOn(milestone, SyntheticCounty.CLOSED_ON, JUDGING);
            if (figures.verdict() != Verdict.PENDING && figures.verdict() != null) {
                verdicts.add(MilestoneVerdict.judged(line.key(), figures, JUDGING.of(milestone.dueOn())));
            }
        }
        return verdicts;
    }

    static List<Alert> of(LineExecution line, SplittableRandom random) {
        List<Alert> alerts = new ArrayList<>();
        List<AlertEvent> lagging = new ArrayList<>();
        for (MilestoneVerdict verdict : verdicts(line)) {
            MilestoneFigures figures = verdict.restated();
            LocalDate on = verdict.asReported().decidedOn();
            if (figures.verdict() == Verdict.LAGGING) {
                AlertEventKind kind = lagging.isEmpty() ? AlertEventKind.OPEN : AlertEventKind.WORSENED;
                lagging.add(lagging(figures, on, kind, random));
            }
        }
        if (!lagging.isEmpty()) {
            follow(lagging, random);
            alerts.add(new Alert(new AlertKey(RuleCode.R10, AlertSubject.of(line.key())), lagging));
        }
        if (line.ledger().net().compareTo(line.adjustedOn(SyntheticCounty.CLOSED_ON)) > 0) {
            alerts.add(overspent(line));
        }
        return alerts;
    }

    private static AlertEvent lagging(
            MilestoneFigures figures, LocalDate on, AlertEventKind kind, SplittableRandom random) {
        return new AlertEvent(
                on,
                kind,
                random.nextInt(3) == 0 ? Severity.HIGH : Severity.WARN,
                figures.milestone().dueOn().toString(),
                new Measure.Share(figures.executedShare().orElseThrow().asPercent()),
                new Measure.Share(figures.milestone().percent().text()));
    }

    /** Half of them wait, the others are taken on or have resolved themselves. */
    private static void follow(List<AlertEvent> history, SplittableRandom random) {
        AlertEvent last = history.get(history.size() - 1);
        int drawn = random.nextInt(6);
        if (drawn < 2) {
            history.add(AlertEvent.handled(
                    last,
                    AlertEventKind.ACKNOWLEDGED,
                    new Handling(
                            "synthetic",
                            "synthetic-clerk",
                            ActorRole.UNIT,
                            last.on().plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC),
                            null,
                            "",
                            null)));
        } else if (drawn == 2) {
            history.add(new AlertEvent(
                    last.on().plusDays(9),
                    AlertEventKind.RESOLVED,
                    last.severity(),
                    last.trigger(),
                    last.value(),
                    last.threshold()));
        }
    }

    private static Alert overspent(LineExecution line) {
        return new Alert(
                new AlertKey(RuleCode.R02, AlertSubject.of(line.key())),
                List.of(new AlertEvent(
                        LocalDate.of(2024, 9, 25),
                        AlertEventKind.OPEN,
                        Severity.CRITICAL,
                        "SYN-LAST",
                        new Measure.Amount(line.ledger().net()),
                        new Measure.Amount(line.adjustedOn(SyntheticCounty.CLOSED_ON)))));
    }
}
