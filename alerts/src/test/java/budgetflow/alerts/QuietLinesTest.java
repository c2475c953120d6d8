package budgetflow.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.alert.Judgement;
import budgetflow.domain.alert.LineHistory;
import budgetflow.domain.alert.LineRule;
import budgetflow.domain.alert.Review;
import budgetflow.domain.alert.RuleBook;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.rule.RulesInForce;
import budgetflow.domain.key.LineKey;
import budgetflow.schemas.settings.JudgeMoment;
import budgetflow.schemas.settings.StateStoreKind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ten thousand lines a year are cheap because a line nothing happens to is hardly ever looked at. */
class QuietLinesTest {
    private static final int LINES = 10_000;

    /** 1 January's first sight, and four judging days of the standard plan. */
    private static final int REVIEWS_OF_A_QUIET_YEAR = 5;

    private record Counting(AtomicInteger reviews) implements LineRule {
        @Override
        public RuleCode code() {
            return RuleCode.R01;
        }

        @Override
        public Judgement judge(Review review) {
            reviews.incrementAndGet();
            return Judgement.UNCHANGED;
        }

        @Override
        public String trigger(Review review) {
            return "never asked";
        }
    }

    /** Beside the judging days: twice before each milestone, and where it falls silent; never day by day. */
    @Test
    void underAllRulesALineThatIsPaidOnPlanIsHardlyLookedAtMoreOften() {
        AtomicInteger reviews = new AtomicInteger();
        List<LineRule> rules = new ArrayList<>(RulesInForce.standardBook().rules());
        rules.add(new Counting(reviews));
        LineHistory line = LineHistory.of(LineHistory.ZUNHUA_PROJECT)
                .budgeted(10_000)
                .paid("P-1", "2024-01-20", 3_000)
                .paid("P-2", "2024-04-20", 3_000)
                .paid("P-3", "2024-07-20", 3_000)
                .paid("P-4", "2024-11-20", 1_000);
        try (Timeline timeline = new Timeline(new RuleBook(rules), JudgeMoment.DAY_CLOSE, StateStoreKind.MEMORY)) {
            line.entries().forEach(entry -> timeline.entry(line.record(entry, false)));
            timeline.line(line).close("2024-01-01", "2025-01-31");
        }

        int payments = 4;
        int forecasts = 2 * 4;
        int silences = payments;
        int paceCatchesUp = payments;
        assertThat(reviews.get())
                .isLessThanOrEqualTo(REVIEWS_OF_A_QUIET_YEAR + payments + forecasts + silences + paceCatchesUp);
    }

    @ParameterizedTest
    @EnumSource
    void aQuietLineIsReviewedOnItsJudgingDaysOnly(StateStoreKind stores) {
        AtomicInteger reviews = new AtomicInteger();
        RuleBook rules = new RuleBook(List.of(new Counting(reviews)));
        try (Timeline timeline = new Timeline(rules, JudgeMoment.DAY_CLOSE, stores)) {
            for (int i = 0; i < LINES; i++) {
                LineKey key = LineKey.of("130281/2024/473001/B-%07d".formatted(i));
                timeline.line(LineHistory.of(key).budgeted(10_000));
            }

            timeline.close("2024-01-01", "2025-01-31");

            assertThat(reviews).hasValue(LINES * REVIEWS_OF_A_QUIET_YEAR);
            assertThat(timeline.verdicts()).hasSize(LINES * 4);
        }
    }
}
