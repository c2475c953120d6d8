package budgetflow.domain.budget;

import static budgetflow.domain.given.Given.ROAD;
import static budgetflow.domain.given.Given.approved;
import static budgetflow.domain.given.Given.budget;
import static budgetflow.domain.given.Given.change;
import static budgetflow.domain.given.Given.day;
import static budgetflow.domain.given.Given.draft;
import static budgetflow.domain.given.Given.named;
import static budgetflow.domain.given.Given.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.money.Money;
import budgetflow.domain.rejection.Reception;
import budgetflow.domain.rejection.RejectCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetLineTest {

    @Test
    void theHighestRevisionOfTheOriginalCounts() {
        BudgetLine line = folded(budget(ROAD, 1, "110.00"), budget(ROAD, 0, "100.00"));

        assertThat(line.original()).isEqualTo(yuan("110.00"));
        assertThat(line).isEqualTo(folded(budget(ROAD, 0, "100.00"), budget(ROAD, 1, "110.00")));
    }

    @Test
    void anApprovedChangeCountsFromItsEffectiveDay() {
        BudgetLine line = folded(budget(ROAD, "100.00"), approved("A-1", ROAD, "2024-06-01", "-20.00"));

        assertThat(line.adjustedOn(day("2024-05-31"))).isEqualTo(yuan("100.00"));
        assertThat(line.adjustedOn(day("2024-06-01"))).isEqualTo(yuan("80.00"));
        assertThat(line.original()).isEqualTo(yuan("100.00"));
    }

    @Test
    void anUnknownLineTakesAnImportAsItIs() {
        assertThat(BudgetLine.empty(ROAD).correction(budget(ROAD, "100.00"))).contains(budget(ROAD, "100.00"));
    }

    @Test
    void importingTheSameAgainCorrectsNothing() {
        BudgetLine line = folded(budget(ROAD, 3, "100.00"));

        assertThat(line.correction(budget(ROAD, "100.00"))).isEmpty();
    }

    @Test
    void aCorrectedImportGetsARevisionAboveAllKnown() {
        BudgetLine line = folded(budget(ROAD, 0, "100.00"), budget(ROAD, 4, "110.00"));

        BudgetChange correction = line.correction(budget(ROAD, "100.00")).orElseThrow();

        assertThat(correction).isEqualTo(budget(ROAD, 5, "100.00"));
        assertThat(line.offer(correction).line().original()).isEqualTo(yuan("100.00"));
        assertThat(line.offer(correction).line().correction(budget(ROAD, "100.00")))
                .isEmpty();
    }

    @Test
    void anotherNameIsACorrectionToo() {
        BudgetLine line = folded(BudgetChange.original(ROAD, 0, yuan("100.00"), named("road")));
        BudgetChange renamed = BudgetChange.original(ROAD, 0, yuan("100.00"), named("new road"));

        assertThat(line.correction(renamed))
                .contains(BudgetChange.original(ROAD, 1, yuan("100.00"), named("new road")));
    }

    @Test
    void changesOfTheYearAreNoReasonToCorrect() {
        BudgetLine line = folded(budget(ROAD, "100.00"), approved("A-1", ROAD, "2024-06-01", "20.00"));

        assertThat(line.correction(budget(ROAD, "100.00"))).isEmpty();
    }

    @Test
    void aDraftOfTheOriginalIsFollowedByAHigherRevision() {
        BudgetChange draft = new BudgetChange(
                BudgetChange.ORIGINAL_ID,
                ROAD,
                ChangeKind.ORIGINAL,
                2,
                day("2024-01-01"),
                yuan("90.00"),
                ChangeStatus.DRAFT,
                null,
                named("road"));
        BudgetLine line = folded(budget(ROAD, "100.00"), draft);

        assertThat(line.correction(budget(ROAD, "110.00"))).contains(budget(ROAD, 3, "110.00"));
    }

    @Test
    void aDraftAndItsApprovalEndApprovedInEitherOrder() {
        BudgetChange draft = draft("A-1", ROAD, "2024-06-01", "20.00");
        BudgetChange approval = approved("A-1", ROAD, "2024-06-01", "20.00");

        assertThat(folded(draft).adjustedOn(day("2024-12-31"))).isEqualTo(Money.ZERO);
        assertThat(folded(draft, approval)).isEqualTo(folded(approval, draft));
        assertThat(folded(approval, draft).adjustedOn(day("2024-12-31"))).isEqualTo(yuan("20.00"));
    }

    @Test
    void aDraftOfTheOriginalIsNoBudgetYet() {
        BudgetChange draft = new BudgetChange(
                BudgetChange.ORIGINAL_ID,
                ROAD,
                ChangeKind.ORIGINAL,
                0,
                day("2024-01-01"),
                yuan("100.00"),
                ChangeStatus.DRAFT,
                null,
                named("road"));

        assertThat(folded(draft).adjustedOn(day("2024-12-31"))).isEqualTo(Money.ZERO);
        assertThat(folded(draft).attributes()).isEmpty();
    }

    @Test
    void theSameAgainIsADuplicateAndOtherContentAConflict() {
        BudgetLine line = folded(approved("A-1", ROAD, "2024-06-01", "20.00"));

        assertThat(line.offer(approved("A-1", ROAD, "2024-06-01", "20.00")))
                .isEqualTo(new BudgetLine.Folded(line, Reception.DUPLICATE));
        assertThat(line.offer(approved("A-1", ROAD, "2024-06-01", "20.01")))
                .isEqualTo(new BudgetLine.Folded(line, Reception.CONFLICT));
        assertThat(line.offer(draft("A-1", ROAD, "2024-06-02", "20.00")).reception())
                .isEqualTo(Reception.CONFLICT);
    }

    @Test
    void aCloseTakesBackAndFreezes() {
        BudgetLine line = folded(
                budget(ROAD, "100.00"),
                change("X-1", ROAD, ChangeKind.CLOSE, "2024-11-01", "-40.00", ChangeStatus.APPROVED));

        assertThat(line.adjustedOn(day("2024-11-01"))).isEqualTo(yuan("60.00"));
        assertThat(line.frozenFrom()).contains(day("2024-11-01"));
    }

    @ParameterizedTest
    @CsvSource({
        "ORIGINAL, -0.01, SIGN_MISMATCH",
        "CLOSE, 0.01, SIGN_MISMATCH",
        "ADJUSTMENT, 0, AMOUNT_ZERO",
        "VIREMENT, 0, AMOUNT_ZERO",
        "CARRY_OVER, 0, AMOUNT_ZERO"
    })
    void anAmountHasToFitItsKind(ChangeKind kind, String amount, RejectCode code) {
        assertThat(BudgetChange.misfit(kind, yuan(amount))).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"ORIGINAL, 0", "CLOSE, 0", "CLOSE, -0.01", "ADJUSTMENT, -0.01", "VIREMENT, 0.01"})
    void theseFit(ChangeKind kind, String amount) {
        assertThat(BudgetChange.misfit(kind, yuan(amount))).isEmpty();
    }

    @Test
    void anAmountBeyondTheLimitFitsNoKind() {
        for (ChangeKind kind : ChangeKind.values()) {
            assertThat(BudgetChange.misfit(kind, new Money(Money.LIMIT_FEN + 1)))
                    .contains(RejectCode.AMOUNT_TOO_LARGE);
        }
    }

    @Test
    void theMagnitudesOfALineAreLimitedSoThatNoSumOverflows() {
        BudgetLine line = BudgetLine.empty(ROAD);
        for (int i = 0; i < 100; i++) {
            line = line.offer(approved("A-" + i, ROAD, "2024-06-01", "10000000000000.00"))
                    .line();
        }
        assertThat(line.isWithinLimit()).isTrue();

        assertThat(line.offer(approved("B-1", ROAD, "2024-06-01", "-0.01"))
                        .line()
                        .isWithinLimit())
                .isFalse();
    }

    private static BudgetLine folded(BudgetChange... changes) {
        BudgetLine line = BudgetLine.empty(ROAD);
        for (BudgetChange change : List.of(changes)) {
            line = line.offer(change).line();
        }
        return line;
    }
}
