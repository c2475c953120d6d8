package budgetflow.ingest.kind;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.budget.BudgetChange;
import budgetflow.domain.budget.ChangeKind;
import budgetflow.domain.budget.ChangeStatus;
import budgetflow.domain.budget.LineAttributes;
import budgetflow.domain.budget.LineKind;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.money.Money;
import budgetflow.domain.rejection.RejectCode;
import budgetflow.ingest.kind.Parsed.Fault;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetAndChangeRowsTest {
    private static final String CODE = "13028124P00337210001L";
    private static final LineKey LINE = LineKey.of("130281/2024/473001/" + CODE);

    private static final String BUDGET_HEADER = "region,fiscal_year,unit_code,unit_name,line_code,line_name,line_kind,"
            + "functional_code,department_economic_code,government_economic_code,fund,amount,amount_unit,carry_over,revision";
    private static final String BUDGET =
            "130281,2024,473001,遵化市水利局,%s,河道治理,PROJECT,2130305,,,一般公共预算,105.50,万元,5,2".formatted(CODE);

    private static final String CHANGE_HEADER = "change_id,region,fiscal_year,unit_code,line_code,kind,effective_on,"
            + "amount,amount_unit,status,document_no";
    private static final String CHANGE =
            "C-1,130281,2024,473001,%s,ADJUSTMENT,2024-07-01,20,万元,APPROVED,遵财〔2024〕7号".formatted(CODE);

    @Test
    void aBudgetRowIsAnOriginalBudget() {
        LineAttributes attributes = new LineAttributes(
                "遵化市水利局",
                "河道治理",
                LineKind.PROJECT,
                "2130305",
                null,
                null,
                "一般公共预算",
                null,
                null,
                null,
                new Money(5_000_000));

        assertThat(budgets(BUDGET).taken())
                .containsExactly(BudgetChange.original(LINE, 2, new Money(105_500_000), attributes));
    }

    @Test
    void aBudgetOfNothingIsABudget() {
        assertThat(budgets(BUDGET.replace("105.50", "0")).taken().get(0).amount())
                .isEqualTo(Money.ZERO);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            河道治理      | ''        | line_name   | VALUE_MISSING       | ''
            PROJECT     | project  | line_kind   | KIND_UNKNOWN        | project
            105.50      | -1       | amount      | SIGN_MISMATCH       | -1
            105.50      | 1.0000001 | amount     | AMOUNT_BELOW_FEN    | 1.0000001
            万元,5       | 万元,-5   | carry_over  | SIGN_MISMATCH       | -5
            ,5,2        | ,5,two   | revision    | REVISION_MALFORMED  | two
            13028124P   | 1302812P | line_code   | LINE_CODE_MALFORMED | 1302812P00337210001L
            """)
    void aFaultOfABudgetRow(String good, String bad, String field, RejectCode code, String value) {
        assertThat(budgets(BUDGET.replace(good, bad)).faults()).containsExactly(new Fault(2, field, code, value));
    }

    @Test
    void aChangeRowIsAChange() {
        assertThat(changes(CHANGE, CHANGE.replace("APPROVED", "DRAFT")).taken())
                .containsExactly(change(ChangeStatus.APPROVED), change(ChangeStatus.DRAFT));
    }

    @Test
    void aCloseMayTakeNothingBack() {
        var close = CHANGE.replace("ADJUSTMENT", "CLOSE");

        assertThat(changes(close.replace(",20,", ",0,")).taken()).hasSize(1);
        assertThat(changes(close.replace(",20,", ",-3.5,")).taken()).hasSize(1);
        assertThat(changes(close).faults()).containsExactly(new Fault(2, "amount", RejectCode.SIGN_MISMATCH, "20"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            C-1        | ''        | change_id    | VALUE_MISSING   | ''
            C-1        | ORIGINAL  | change_id    | CONFLICT        | ORIGINAL
            ADJUSTMENT | ORIGINAL  | kind         | KIND_UNKNOWN    | ORIGINAL
            ADJUSTMENT | 追加       | kind         | KIND_UNKNOWN    | 追加
            2024-07-01 | 2024-7-1  | effective_on | DATE_UNREADABLE | 2024-7-1
            ,20,       | ,0,       | amount       | AMOUNT_ZERO     | 0
            APPROVED   | OK        | status       | STATUS_UNKNOWN  | OK
            """)
    void aFaultOfAChangeRow(String good, String bad, String field, RejectCode code, String value) {
        assertThat(changes(CHANGE.replace(good, bad)).faults()).containsExactly(new Fault(2, field, code, value));
    }

    private static BudgetChange change(ChangeStatus status) {
        return new BudgetChange(
                "C-1",
                LINE,
                ChangeKind.ADJUSTMENT,
                0,
                LocalDate.of(2024, 7, 1),
                new Money(20_000_000),
                status,
                "遵财〔2024〕7号",
                null);
    }

    private static Parsed<BudgetChange> budgets(String... rows) {
        return Parsed.of(new BudgetRows(), BUDGET_HEADER, rows);
    }

    private static Parsed<BudgetChange> changes(String... rows) {
        return Parsed.of(new ChangeRows(), CHANGE_HEADER, rows);
    }
}
