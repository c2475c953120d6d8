package budgetflow.domain.alert.rule;

import budgetflow.domain.alert.Judgement;
import budgetflow.domain.alert.LineRule;
import budgetflow.domain.alert.Measure;
import budgetflow.domain.alert.Remedy;
import budgetflow.domain.alert.Review;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.domain.execution.Forecast;
import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.ledger.EntryKind;
import budgetflow.domain.money.Ratio;
import budgetflow.domain.plan.Milestone;
import budgetflow.domain.plan.Percentage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * R11 滞后预判: 30 and 10 days before a milestone, the median of three forecasts is more than 5 percentage points under it.
 *
 * <p>It resolves when, on the later of these days, the forecast is at most 4 points under the milestone, on any day that
 * much has been spent, or when the milestone is judged: what it warned of has come or not. Without a forecast it says
 * nothing.
 */
final class EarlyWarning implements LineRule {
    private static final Parameter<Severity> SEVERITY = Parameter.severity(Severity.WARN);
    private static final Parameter<Integer> FIRST_LOOK =
            Parameter.count("first-days-before", 30, "days before a milestone at which it is looked at first");
    private static final Parameter<Integer> SECOND_LOOK =
            Parameter.count("then-days-before", 10, "days before a milestone at which it is looked at again");
    private static final Parameter<Percentage> GAP =
            Parameter.percent("gap-pp", "5", "raised below the plan less so many points");
    private static final Parameter<Percentage> HYSTERESIS =
            Parameter.percent("hysteresis-pp", "1", "resolved so many points above what raises it");
    static final RuleSpec<LineRule> SPEC =
            Materiality.spec(RuleCode.R11, EarlyWarning::new, SEVERITY, FIRST_LOOK, SECOND_LOOK, GAP, HYSTERESIS);

    private final Severity severity;
    private final List<Integer> daysBefore;
    private final Percentage gap;
    private final Percentage gapToClear;

    EarlyWarning(Thresholds thresholds) {
        severity = thresholds.get(SEVERITY);
        daysBefore = List.of(thresholds.get(FIRST_LOOK), thresholds.get(SECOND_LOOK));
        gap = thresholds.get(GAP);
        gapToClear = new Percentage(
                Math.max(0, gap.tenThousandths() - thresholds.get(HYSTERESIS).tenThousandths()));
    }

    @Override
    public RuleCode code() {
        return RuleCode.R11;
    }

    @Override
    public Judgement judge(Review review) {
        if (!review.adjusted().isPositive()) {
            return Judgement.CLEARED;
        }
        Optional<Milestone> warned = warned(review);
        if (warned.isPresent()) {
            Forecast forecast = forecast(review, warned.get()).orElseThrow();
            return new Judgement.Triggered(
                    severity, new Measure.Share(forecast.medianPercent()), Shares.shown(lowered(warned.get(), gap)));
        }
        return current(review)
                .map(milestone -> isOver(review, milestone) ? Judgement.CLEARED : Judgement.UNCHANGED)
                .orElse(Judgement.UNCHANGED);
    }

    /** The milestone's due date. */
    @Override
    public String trigger(Review review) {
        return warned(review).map(Milestone::dueOn).orElse(review.on()).toString();
    }

    @Override
    public Optional<Remedy> remedy(Review review) {
        return warned(review)
                .map(milestone -> new Remedy.Spend(
                        Shares.leastReaching(Shares.ratio(milestone.percent()), review.adjusted())
                                .minus(review.executed()),
                        milestone.dueOn()))
                .filter(spend -> spend.amount().isPositive())
                .map(spend -> spend);
    }

    @Override
    public Stream<LocalDate> daysToLookAgain(LineExecution line, LocalDate reviewedOn) {
        if (line.ledger().entries() < Forecast.LEAST_PAYMENTS) {
            return Stream.of();
        }
        return line.plan().milestones().stream().flatMap(milestone -> daysBefore.stream()
                .map(days -> milestone.dueOn().minusDays(days)));
    }

    /** The first milestone that is looked at today and whose forecast is too low. */
    private Optional<Milestone> warned(Review review) {
        return lookedAt(review)
                .filter(milestone -> forecast(review, milestone)
                        .filter(forecast -> forecast.isBelow(lowered(milestone, gap)))
                        .isPresent())
                .findFirst();
    }

    private Stream<Milestone> lookedAt(Review review) {
        return review.line().plan().milestones().stream().filter(milestone -> daysBefore.stream()
                .anyMatch(days -> milestone.dueOn().minusDays(days).equals(review.on())));
    }

    /** The last milestone it has begun to look at. */
    private Optional<Milestone> current(Review review) {
        int earliest = Math.max(daysBefore.get(0), daysBefore.get(1));
        return review.line().plan().milestones().stream()
                .filter(milestone -> !milestone.dueOn().minusDays(earliest).isAfter(review.on()))
                .reduce((earlier, later) -> later);
    }

    private boolean isOver(Review review, Milestone milestone) {
        Ratio enough = lowered(milestone, gapToClear);
        boolean judged = !review.judgingDays().of(milestone.dueOn()).isAfter(review.on());
        boolean spent = Shares.compare(review.executed(), review.adjusted(), enough) >= 0;
        boolean expected = lookedAt(review).anyMatch(milestone::equals)
                && forecast(review, milestone)
                        .filter(forecast -> !forecast.isBelow(enough))
                        .isPresent();
        return judged || spent || expected;
    }

    private static Optional<Forecast> forecast(Review review, Milestone milestone) {
        long payments = review.counted().stream()
                .filter(entry -> entry.kind() == EntryKind.PAYMENT)
                .count();
        return Forecast.of(review.line(), payments, review.on(), milestone);
    }

    private static Ratio lowered(Milestone milestone, Percentage points) {
        return Shares.moved(Shares.ratio(milestone.percent()), points, -1);
    }
}
