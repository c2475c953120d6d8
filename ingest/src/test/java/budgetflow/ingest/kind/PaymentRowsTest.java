package budgetflow.ingest.kind;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.ledger.EntryDetails;
import budgetflow.domain.ledger.SubmittedEntry;
import budgetflow.domain.money.Money;
import budgetflow.domain.rejection.RejectCode;
import budgetflow.ingest.kind.Parsed.Fault;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentRowsTest {
    private static final String HEADER =
            "entry_id,revision,kind,region,fiscal_year,unit_code,line_code,paid_on,amount,amount_unit,received_on,payee";
    private static final String CODE = "13028124P00337210001L";
    private static final String GOOD =
            "P-1,0,PAYMENT,130281,2024,473001," + CODE + ",2024-03-31,12.34,元,2024-04-01,甲公司";

    @Test
    void aRowBecomesAnEntry() {
        assertThat(parsed(GOOD).taken()).containsExactly(entryOn(LocalDate.of(2024, 3, 31)));
    }

    /** As in {@link #GOOD}. */
    private static SubmittedEntry entryOn(LocalDate paidOn) {
        return new SubmittedEntry(
                "P-1",
                0,
                "PAYMENT",
                null,
                "130281",
                "2024",
                "473001",
                CODE,
                paidOn,
                1234,
                LocalDate.of(2024, 4, 1),
                new EntryDetails("甲公司", null, null, null, null, null, null, null, null));
    }

    @Test
    void optionalColumnsMayBeMissing() {
        var parsed = Parsed.of(
                new PaymentRows(),
                "amount,paid_on,line_code,unit_code,fiscal_year,region,kind,entry_id",
                "-0.01,2024-12-31," + CODE + ",473001,2024,130281,REFUND,R-1");

        assertThat(parsed.faults()).isEmpty();
        SubmittedEntry entry = parsed.taken().get(0);
        assertThat(entry.fen()).isEqualTo(-1);
        assertThat(entry.revision()).isZero();
        assertThat(entry.receivedOn()).isNull();
        assertThat(entry.details()).isEqualTo(EntryDetails.NONE);
    }

    @Test
    void keyPartsComeIntoTheirOneForm() {
        SubmittedEntry entry = parsed(
                        GOOD.replace(CODE, "13028124 P0033　7210001L").replace(",2024,", ", 2024 ,"))
                .taken()
                .get(0);

        assertThat(entry.lineCode()).isEqualTo(CODE);
        assertThat(entry.fiscalYear()).isEqualTo("2024");
    }

    @Test
    void tenThousandYuanAreAMillionFen() {
        assertThat(parsed(GOOD.replace("12.34,元", "0.000001,万元")).taken().get(0).fen())
                .isEqualTo(1);
    }

    /** Each of these is the good row with one text replaced by another. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            P-1,        | ,               | entry_id    | VALUE_MISSING       | ''
            P-1,0       | P-1,-1          | revision    | REVISION_MALFORMED  | -1
            P-1,0       | P-1,1.0         | revision    | REVISION_MALFORMED  | 1.0
            P-1,0       | P-1,9999999999  | revision    | REVISION_MALFORMED  | 9999999999
            PAYMENT     | payment         | kind        | KIND_UNKNOWN        | payment
            ,PAYMENT,   | ,,              | kind        | VALUE_MISSING       | ''
            130281      | 13028           | region      | REGION_MALFORMED    | 13028
            130281      | ''              | region      | VALUE_MISSING       | ''
            2024,473001 | 24,473001       | fiscal_year | YEAR_MALFORMED      | 24
            473001      | 47              | unit_code   | UNIT_MALFORMED      | 47
            P00337210001L | P0033721001L  | line_code   | LINE_CODE_MALFORMED | 13028124P0033721001L
            2024-03-31  | 2024-02-30      | paid_on     | DATE_UNREADABLE     | 2024-02-30
            2024-03-31  | 2024/3/31       | paid_on     | DATE_UNREADABLE     | 2024/3/31
            2024-03-31  | ''              | paid_on     | VALUE_MISSING       | ''
            2024-03-31  | 2023-12-31      | paid_on     | OUTSIDE_FISCAL_YEAR | 2023-12-31
            2024-03-31  | 2025-01-01      | paid_on     | OUTSIDE_FISCAL_YEAR | 2025-01-01
            12.34       | 12.345          | amount      | AMOUNT_BELOW_FEN    | 12.345
            12.34       | 1000000000000000000 | amount  | AMOUNT_TOO_LARGE    | 1000000000000000000
            12.34       | 10000000000000.01   | amount  | AMOUNT_TOO_LARGE    | 10000000000000.01
            12.34       | 十二元           | amount      | AMOUNT_UNREADABLE   | 十二元
            12.34       | 1e3             | amount      | AMOUNT_UNREADABLE   | 1e3
            12.34       | ''              | amount      | VALUE_MISSING       | ''
            12.34       | 0.00            | amount      | AMOUNT_ZERO         | 0.00
            12.34       | -12.34          | amount      | SIGN_MISMATCH       | -12.34
            PAYMENT     | REFUND          | amount      | SIGN_MISMATCH       | 12.34
            元,          | 美元,            | amount_unit | AMOUNT_UNIT_UNKNOWN | 美元
            12.34,元     | x,美元           | amount      | AMOUNT_UNREADABLE   | x
            2024-04-01  | yesterday       | received_on | DATE_UNREADABLE     | yesterday
            """)
    void aFaultIsNamedWithItsFieldAndValue(String good, String bad, String field, RejectCode code, String value) {
        String row = GOOD.replace(good, bad);

        assertThat(row).isNotEqualTo(GOOD);
        assertThat(parsed(row).faults()).containsExactly(new Fault(2, field, code, value));
    }

    @Test
    void whatOnlyItsDayKeepsOutIsSentAlong() {
        String outside = GOOD.replace("2024-03-31", "2025-01-01");

        assertThat(parsed(outside).keptOut()).containsExactly(entryOn(LocalDate.of(2025, 1, 1)));
        assertThat(parsed(GOOD).keptOut()).isEmpty();
        assertThat(parsed(outside.replace("12.34", "-12.34")).keptOut()).isEmpty();
        assertThat(parsed(outside.replace("12.34", "x")).keptOut()).isEmpty();
        assertThat(parsed(outside.replace("2024-04-01", "x")).keptOut()).isEmpty();
        assertThat(parsed(GOOD.replace("2024-03-31", "x")).keptOut()).isEmpty();
    }

    @Test
    void theFirstFaultInTheOrderOfTheFormatIsNamedWhateverTheFilesOrder() {
        var parsed = Parsed.of(
                new PaymentRows(),
                "amount,paid_on,line_code,unit_code,fiscal_year,region,kind,entry_id",
                "x,2024-02-30," + CODE + ",473001,2024,13,PAYMENT,P-1",
                "-5,2025-01-01," + CODE + ",473001,2024,130281,PAYMENT,P-2");

        assertThat(parsed.faults())
                .containsExactly(
                        new Fault(2, "region", RejectCode.REGION_MALFORMED, "13"),
                        new Fault(3, "paid_on", RejectCode.OUTSIDE_FISCAL_YEAR, "2025-01-01"));
    }

    @Test
    void theLargestAmountIsTaken() {
        assertThat(parsed(GOOD.replace("12.34", "10000000000000.00"))
                        .taken()
                        .get(0)
                        .fen())
                .isEqualTo(Money.LIMIT_FEN);
    }

    @Test
    void lineBreaksInTextsAreTakenOtherControlsAreNot() {
        assertThat(parsed(GOOD.replace("甲公司", "\"甲\n公司\""))
                        .taken()
                        .get(0)
                        .details()
                        .payee())
                .isEqualTo("甲\n公司");
        assertThat(parsed(GOOD.replace("甲公司", "甲\u0007公司")).faults())
                .containsExactly(new Fault(2, "payee", RejectCode.VALUE_TOO_LONG, "甲\u0007公司"));
    }

    @Test
    void theAmountOfARefusedRowIsKnownWhereItCanBeRead() {
        var results = parsed(GOOD.replace("130281,", "1,"), GOOD.replace("12.34", "x"))
                .results();

        assertThat(results.get(0))
                .isInstanceOfSatisfying(RowResult.Refused.class, refused -> assertThat(refused.amount())
                        .isEqualTo(new Money(1234)));
        assertThat(results.get(1))
                .isInstanceOfSatisfying(RowResult.Refused.class, refused -> assertThat(refused.amount())
                        .isNull());
    }

    private static Parsed<SubmittedEntry> parsed(String... rows) {
        return Parsed.of(new PaymentRows(), HEADER, rows);
    }
}
