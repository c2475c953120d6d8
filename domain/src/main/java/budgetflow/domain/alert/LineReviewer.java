package budgetflow.domain.alert;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.execution.MilestoneFigures;
import budgetflow.domain.execution.MilestoneVerdict;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.DayTotals;
import budgetflow.domain.plan.JudgingDays;
import budgetflow.domain.plan.Milestone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 逐日审查: reviews a line when a business day is closed, or at once in live operation. Pure: the same line, day and
 * earlier reports give the same outcome, so a replay of history raises the same alerts on the same days.
 */
public final class LineReviewer {
    private final LineRules rules;
    private final JudgingDays judgingDays;

    /** The same rules for all lines. */
    public LineReviewer(RuleBook rules, JudgingDays judgingDays) {
        this(line -> rules, judgingDays);
    }

    public LineReviewer(LineRules rules, JudgingDays judgingDays) {
        this.rules = rules;
        this.judgingDays = judgingDays;
    }

    /** See {@link LineRules#fingerprint()}. */
    public String rulesFingerprint() {
        return rules.fingerprint();
    }

    /**
     * What a review came to.
     *
     * @param watch all that has been reported now
     * @param changedVerdicts those that are new or restated otherwise
     * @param changedAlerts those to which something happened
     */
    public record Outcome(LineWatch watch, List<MilestoneVerdict> changedVerdicts, List<Alert> changedAlerts) {}

    /** Judges what is due, restates what was judged, and asks every rule, when {@code day} is closed. */
    public Outcome close(LineExecution line, LocalDate day, LineWatch watch, LineEntries entries) {
        Map<LocalDate, MilestoneVerdict> verdicts = new TreeMap<>();
        watch.verdicts()
                .forEach(verdict -> verdicts.put(verdict.restated().milestone().dueOn(), verdict));
        List<MilestoneVerdict> changed = new ArrayList<>();
        MilestoneVerdict lastJudged = null;
        for (Milestone milestone : line.plan().milestones()) {
            if (judgingDays.of(milestone.dueOn()).isAfter(day)) {
                break;
            }
            MilestoneVerdict known = verdicts.get(milestone.dueOn());
            if (known == null && line.isVoid()) {
                // Had the entries come in another order, nobody would ever have heard of this line.
                continue;
            }
            MilestoneVerdict verdict = judged(line, line.milestoneOn(milestone, day, judgingDays), day, known);
            if (!verdict.equals(known)) {
                verdicts.put(milestone.dueOn(), verdict);
                changed.add(verdict);
            }
            lastJudged = verdict;
        }
        List<MilestoneVerdict> reported = List.copyOf(verdicts.values());
        Review review = new Review(line, day, lastJudged, reported, judgingDays, entries.readOnce());
        RuleBook book = rules.of(line.key());
        Outcome outcome = reviewed(review, book, changed, watch);
        return withoutOthers(outcome, book, day);
    }

    /** Asks only the rules that do not wait for the day's close. */
    public Outcome atOnce(LineExecution line, LocalDate today, LineWatch watch, LineEntries entries) {
        Review review = new Review(line, today, null, watch.verdicts(), judgingDays, entries.readOnce());
        return reviewed(review, rules.of(line.key()).atOnce(), List.of(), watch);
    }

    /** The first day on whose close a line is reviewed at all: next year's budget, loaded early, lags behind nothing. */
    public static LocalDate firstReviewOn(LineKey line) {
        return line.fiscalYear().firstDay();
    }

    /**
     * The next day on whose close a line can come to something new though nothing new is known of it: until then every
     * review would repeat the last one.
     *
     * @param reviewedOn the day on whose close it was reviewed last
     * @return empty where only new records can change anything
     */
    public Optional<LocalDate> nextReviewOn(LineExecution line, LocalDate reviewedOn) {
        LocalDate first = firstReviewOn(line.key());
        if (reviewedOn.isBefore(first)) {
            return Optional.of(first);
        }
        RuleBook book = rules.of(line.key());
        return Stream.of(judgedOn(line, book), effectiveOn(line), paidOn(line), book.daysToLookAgain(line, reviewedOn))
                .flatMap(days -> days)
                .filter(day -> day.isAfter(reviewedOn))
                .min(Comparator.naturalOrder());
    }

    private Stream<LocalDate> judgedOn(LineExecution line, RuleBook book) {
        int year = line.key().fiscalYear().year();
        return Stream.concat(
                        line.plan().milestones().stream().map(Milestone::dueOn),
                        book.checkpoints().map(checkpoint -> checkpoint.atYear(year)))
                .map(judgingDays::of);
    }

    private static Stream<LocalDate> effectiveOn(LineExecution line) {
        return line.budget().changes().stream().filter(BudgetChange::isApproved).map(BudgetChange::effectiveOn);
    }

    /** Entries may be dated ahead: they count from their day on. */
    private static Stream<LocalDate> paidOn(LineExecution line) {
        return line.ledger().days().stream().map(DayTotals::day);
    }

    /** A rule that is switched off says nothing any more: what it raised is nobody's task from then on. */
    private static Outcome withoutOthers(Outcome outcome, RuleBook book, LocalDate day) {
        LineWatch watch = outcome.watch();
        List<Alert> changed = new ArrayList<>(outcome.changedAlerts());
        for (Alert alert : watch.alerts()) {
            if (!book.has(alert.key().rule())) {
                Optional<Alert> resolved = AlertLifecycle.switchedOff(alert, day);
                watch = resolved.map(watch::with).orElse(watch);
                resolved.ifPresent(changed::add);
            }
        }
        changed.sort(Comparator.comparing(Alert::key));
        return new Outcome(watch, outcome.changedVerdicts(), changed);
    }

    private static MilestoneVerdict judged(
            LineExecution line, MilestoneFigures figures, LocalDate day, @Nullable MilestoneVerdict known) {
        return known == null ? MilestoneVerdict.judged(line.key(), figures, day) : known.restated(figures);
    }

    private static Outcome reviewed(
            Review review, RuleBook rules, List<MilestoneVerdict> changedVerdicts, LineWatch watch) {
        Map<RuleCode, Alert> alerts = new TreeMap<>();
        watch.alerts().forEach(alert -> alerts.put(alert.key().rule(), alert));
        List<Alert> changed = new ArrayList<>();
        rules.judge(review).forEach((rule, judgement) -> {
            Alert current = alerts.get(rule.code());
            AlertLifecycle.decide(current, rule, judgement, review, review.on()).ifPresent(event -> {
                Alert next = AlertLifecycle.apply(
                        current,
                        new AlertKey(rule.code(), AlertSubject.of(review.line().key())),
                        event);
                alerts.put(rule.code(), next);
                changed.add(next);
            });
        });
        changed.sort(Comparator.comparing(Alert::key));
        return new Outcome(new LineWatch(review.verdicts(), List.copyOf(alerts.values())), changedVerdicts, changed);
    }
}
