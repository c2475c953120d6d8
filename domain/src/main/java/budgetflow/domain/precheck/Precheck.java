package budgetflow.domain.precheck;

import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.LineReviewer;
import budgetflow.domain.alert.LineRules;
import budgetflow.domain.alert.LineWatch;
import budgetflow.domain.alert.Remedy;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.ledger.Entry;
import budgetflow.domain.plan.JudgingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * 预审: would this payment breach the line, the plan or a rule? The rules are asked twice, by the same reviewer that raises
 * alerts: about the line as it is and as it would be.
 */
public final class Precheck {
    /** Entries taken away to see whether one more is at fault; beyond that the first faults are telling enough. */
    private static final int MOST_TAKEN_AWAY = 100;

    private final LineReviewer reviewer;

    public Precheck(LineRules rules, JudgingDays judgingDays) {
        this.reviewer = new LineReviewer(rules, judgingDays);
    }

    /**
     * Judges one entry.
     *
     * @param line where it would be charged to; its key is the entry's
     * @param today the day up to which the line is known; an entry dated later is judged as of its own day
     */
    public PrecheckAnswer of(LineStanding line, Entry proposed, LocalDate today) {
        boolean ahead =
                proposed.paidOn().isAfter(today) && proposed.line().fiscalYear().contains(proposed.paidOn());
        LocalDate on = ahead ? proposed.paidOn() : today;
        EntryEffect effect = line.effectOf(proposed);
        LineStanding after = line.with(proposed);
        return new PrecheckAnswer(
                on,
                effect,
                PrecheckFigures.of(line.execution(), on),
                PrecheckFigures.of(after.execution(), on),
                findings(line, after, proposed, on));
    }

    private List<PrecheckFinding> findings(LineStanding before, LineStanding after, Entry proposed, LocalDate on) {
        Map<RuleCode, Alert> was = alerts(before, on);
        Map<RuleCode, Alert> would = before.equals(after) ? was : alerts(after, on);
        TreeSet<RuleCode> rules = new TreeSet<>(was.keySet());
        rules.addAll(would.keySet());
        List<PrecheckFinding> findings = new ArrayList<>();
        for (RuleCode rule : rules) {
            @Nullable Alert earlier = was.get(rule);
            @Nullable Alert later = would.get(rule);
            if (later == null && earlier != null) {
                findings.add(finding(earlier, FindingEffect.CLEARED));
            } else if (later != null && earlier == null) {
                findings.add(finding(later, FindingEffect.RAISED));
            } else if (later != null && earlier != null) {
                findings.add(standing(before, earlier, later, proposed, on));
            }
        }
        return findings;
    }

    /** Of a rule that is broken either way: whether this entry has a part in it. */
    private PrecheckFinding standing(LineStanding before, Alert earlier, Alert later, Entry proposed, LocalDate on) {
        boolean more = later.severity().compareTo(earlier.severity()) > 0 || isFurtherOver(earlier, later);
        if (more) {
            return finding(later, FindingEffect.WORSENED);
        }
        return besideOthers(before, earlier, proposed, on)
                .map(alone -> finding(alone, FindingEffect.WORSENED))
                .orElseGet(() -> finding(later, FindingEffect.STANDS));
    }

    private static boolean isFurtherOver(Alert earlier, Alert later) {
        return earlier.last().remedy() instanceof Remedy.Over was
                && later.last().remedy() instanceof Remedy.Over would
                && would.amount().compareTo(was.amount()) > 0;
    }

    /**
     * A rule about single payments names the first of them alone. Without those it names, would it name this one? Empty
     * where it would not.
     */
    private Optional<Alert> besideOthers(LineStanding before, Alert alert, Entry proposed, LocalDate on) {
        LineStanding without = before;
        @Nullable Alert named = alert;
        for (int taken = 0; taken < MOST_TAKEN_AWAY && named != null; taken++) {
            Optional<Entry> entry = named.last().remedy() instanceof Remedy.Undo undo
                    ? without.entry(undo.entryId())
                    : Optional.empty();
            if (entry.isEmpty()) {
                return Optional.empty();
            }
            without = without.without(entry.get());
            named = alerts(without, on).get(alert.key().rule());
        }
        return named == null
                ? Optional.ofNullable(
                        alerts(without.with(proposed), on).get(alert.key().rule()))
                : Optional.empty();
    }

    /** What a review would raise that knows of no alert yet. */
    private Map<RuleCode, Alert> alerts(LineStanding line, LocalDate on) {
        Map<RuleCode, Alert> alerts = new EnumMap<>(RuleCode.class);
        reviewer.close(line.execution(), on, new LineWatch(line.verdicts(), List.of()), line.lineEntries())
                .watch()
                .alerts()
                .forEach(alert -> alerts.put(alert.key().rule(), alert));
        return alerts;
    }

    private static PrecheckFinding finding(Alert alert, FindingEffect effect) {
        return new PrecheckFinding(
                alert.key().rule(),
                effect,
                alert.severity(),
                alert.trigger(),
                alert.value(),
                alert.threshold(),
                alert.last().remedy());
    }
}
