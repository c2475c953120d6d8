package budgetflow.launcher.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.LineAttributes;
import budgetflow.domain.budget.LineKind;
import budgetflow.domain.given.Given;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.money.Money;
import budgetflow.domain.plan.PlanScope;
import budgetflow.domain.plan.ScopedPlan;
import budgetflow.domain.rejection.Rejection;
import budgetflow.ingest.document.result.ImportedLines;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a document's lines and plans: written as files, read back, and sent where they are news. */
class DeliveryTest {
    private static final String DOCUMENT = "budget.txt";
    private static final String ROAD = "13028124P00337210001L";
    private static final String BRIDGE = "13028124P00337210002M";
    private static final KnownBudget NOTHING = KnownBudget.of(List.of(), List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "修路",
                "修路, 养路",
                "“修路”",
                "the \"long\" road",
                "\"",
                ",",
                "first\nsecond",
                "first\r\nsecond",
                "=1+1",
                "#no comment",
                "单引号'和分号;"
            })
    void aNameComesThroughTheFilesAsItIs(String name) throws IOException {
        ImportedLines.Line line = new ImportedLines.Line(
                "130281", 2024, "473001", name, ROAD, name, ImportedLines.Kind.PROJECT, "2101501", name, 12_345, 45L);

        Delivery.Checked checked = check(List.of(line), List.of());

        assertThat(checked.rejected()).isEmpty();
        assertThat(checked.budgets())
                .containsExactly(BudgetChange.original(
                        key(ROAD),
                        0,
                        new Money(12_345),
                        new LineAttributes(
                                name,
                                name,
                                LineKind.PROJECT,
                                "2101501",
                                null,
                                null,
                                null,
                                null,
                                null,
                                name,
                                new Money(45))));
    }

    @Test
    void aPlanComesThroughTheFilesAsItIs() throws IOException {
        List<ImportedLines.Plan> plans = List.of(
                new ImportedLines.Plan("130281", 2024, "473001", ROAD, LocalDate.of(2024, 6, 30), "33.3333"),
                new ImportedLines.Plan("130281", 2024, "473001", ROAD, LocalDate.of(2024, 12, 31), "100"));

        Delivery.Checked checked = check(List.of(), plans);

        assertThat(checked.rejected()).isEmpty();
        assertThat(checked.plans()).containsExactly(plan("06-30 33.3333", "12-31 100"));
    }

    @Test
    void whatFilesWouldRejectIsRejectedAndTheRestIsSent() throws IOException {
        ImportedLines.Line tooMuch = line(BRIDGE, Money.LIMIT_FEN + 1);

        SentRecords sent = new SentRecords();
        Delivery delivery = Delivery.send(DOCUMENT, check(List.of(line(ROAD, 100), tooMuch), List.of()), NOTHING, sent);

        assertThat(delivery.added()).isEqualTo(1);
        assertThat(delivery.rejected()).extracting(Rejection::source).containsExactly(DOCUMENT);
        assertThat(sent.rejections).isEqualTo(delivery.rejected());
        assertThat(sent.budgets).extracting(BudgetChange::line).containsExactly(key(ROAD));
    }

    @Test
    void toAnEmptyPlatformEverythingIsNews() throws IOException {
        SentRecords sent = new SentRecords();
        Delivery.Checked checked = new Delivery.Checked(
                check(List.of(line(ROAD, 100), line(BRIDGE, 200)), List.of()).budgets(),
                List.of(plan("06-30 60", "12-31 100")),
                List.of());

        Delivery delivery = Delivery.send(DOCUMENT, checked, NOTHING, sent);

        assertThat(delivery).isEqualTo(new Delivery(2, 0, 0, 1, List.of()));
        assertThat(sent.budgets).isEqualTo(checked.budgets());
        assertThat(sent.plans).isEqualTo(checked.plans());
        assertThat(sent.origins).hasSize(3).allMatch(origin -> origin.file().equals(DOCUMENT));
        assertThat(sent.flushed).isTrue();
    }

    @Test
    void theSameAgainSendsNothing() throws IOException {
        Delivery.Checked checked = new Delivery.Checked(
                check(List.of(line(ROAD, 100), line(BRIDGE, 200)), List.of()).budgets(),
                List.of(plan("06-30 60", "12-31 100")),
                List.of());
        SentRecords first = new SentRecords();
        Delivery.send(DOCUMENT, checked, NOTHING, first);

        SentRecords second = new SentRecords();
        Delivery delivery = Delivery.send(DOCUMENT, checked, KnownBudget.of(first.budgets, first.plans), second);

        assertThat(delivery).isEqualTo(new Delivery(0, 0, 2, 0, List.of()));
        assertThat(second.budgets).isEmpty();
        assertThat(second.plans).isEmpty();
    }

    @Test
    void aCorrectedAmountIsSentUnderTheNextRevisionEveryTime() throws IOException {
        List<BudgetChange> sentSoFar = new ArrayList<>();
        for (long fen : new long[] {100, 120, 100}) {
            SentRecords sent = new SentRecords();
            Delivery.send(
                    DOCUMENT,
                    check(List.of(line(ROAD, fen), line(BRIDGE, 200)), List.of()),
                    KnownBudget.of(sentSoFar, List.of()),
                    sent);
            sentSoFar.addAll(sent.budgets);
        }

        assertThat(sentSoFar)
                .extracting(change -> change.line().code().code(), BudgetChange::revision, change -> change.amount()
                        .fen())
                .containsExactly(
                        tuple(ROAD, 0, 100L), tuple(BRIDGE, 0, 200L), tuple(ROAD, 1, 120L), tuple(ROAD, 2, 100L));
    }

    @Test
    void aCorrectedPlanIsSentAsAWhole() throws IOException {
        Delivery.Checked checked = new Delivery.Checked(List.of(), List.of(plan("06-30 50", "12-31 100")), List.of());
        SentRecords sent = new SentRecords();

        Delivery delivery = Delivery.send(
                DOCUMENT, checked, KnownBudget.of(List.of(), List.of(plan("06-30 60", "12-31 100"))), sent);

        assertThat(delivery.plansSent()).isEqualTo(1);
        assertThat(sent.plans).isEqualTo(checked.plans());
    }

    @Test
    void linesThatTheDocumentNoLongerPrintsAreNamedAndKept() throws IOException {
        BudgetChange otherUnit = Given.budget(LineKey.of("130281/2024/473002/" + BRIDGE), "1.00");
        BudgetChange otherYear = Given.budget(LineKey.of("130281/2023/473001/" + BRIDGE), "1.00");
        BudgetChange dropped = Given.budget(key(BRIDGE), "1.00");
        KnownBudget known = KnownBudget.of(List.of(otherUnit, otherYear, dropped), List.of());
        Delivery.Checked checked = check(List.of(line(ROAD, 100)), List.of());
        SentRecords sent = new SentRecords();

        Delivery.send(DOCUMENT, checked, known, sent);

        assertThat(known.missingFrom(checked.budgets())).containsExactly(key(BRIDGE));
        assertThat(sent.budgets).extracting(BudgetChange::line).containsExactly(key(ROAD));
    }

    private static Delivery.Checked check(List<ImportedLines.Line> lines, List<ImportedLines.Plan> plans)
            throws IOException {
        return Delivery.check(DOCUMENT, new ImportedLines(lines, plans));
    }

    private static ImportedLines.Line line(String code, long fen) {
        return new ImportedLines.Line(
                "130281", 2024, "473001", "unit", code, code, ImportedLines.Kind.PROJECT, null, null, fen, null);
    }

    private static LineKey key(String code) {
        return LineKey.of("130281/2024/473001/" + code);
    }

    private static ScopedPlan plan(String... milestones) {
        return Given.planOf(PlanScope.line(key(ROAD)), milestones);
    }
}
