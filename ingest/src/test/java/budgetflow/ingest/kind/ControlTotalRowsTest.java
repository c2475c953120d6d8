package budgetflow.ingest.kind;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.money.Money;
import budgetflow.domain.reconciliation.ControlTotal;
import budgetflow.domain.reconciliation.ReconciliationKey;
import budgetflow.domain.rejection.RejectCode;
import budgetflow.ingest.kind.Parsed.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlTotalRowsTest {
    private static final String HEADER = "region,fiscal_year,source,unit_code,day,count,amount,amount_unit";
    private static final String TOTAL = "130281,2024,CBS,473001,2024-03-29,12,105.5,万元";

    @Test
    void aRowIsATotal() {
        assertThat(parsed(TOTAL).taken()).containsExactly(total("130281/2024/CBS/473001/2024-03-29", 12, 105_500_000));
    }

    @Test
    void refundsMayOutweighPaymentsAndADayMayBeEmpty() {
        assertThat(parsed(TOTAL.replace("105.5", "-0.01"), TOTAL.replace("12,105.5", "0,0"))
                        .taken())
                .extracting(total -> total.amount().fen())
                .containsExactly(-10_000L, 0L);
    }

    @Test
    void aSourceIsTrimmedAndOneThatIsMissingIsUnknown() {
        ControlTotal unknown = total("130281/2024/UNKNOWN/473001/2024-03-29", 12, 105_500_000);

        assertThat(parsed(TOTAL.replace("CBS", "  CBS\t")).taken().get(0).key().source())
                .isEqualTo("CBS");
        assertThat(parsed(TOTAL.replace("CBS", " ")).taken()).containsExactly(unknown);
        assertThat(Parsed.of(
                                new ControlTotalRows(),
                                "region,fiscal_year,unit_code,day,count,amount",
                                "130281,2024,473001,2024-03-29,12,1055000")
                        .taken())
                .containsExactly(unknown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            130281     | 13028      | region      | REGION_MALFORMED    | 13028
            ,2024,     | ,24,       | fiscal_year | YEAR_MALFORMED      | 24
            CBS        | C/S        | source      | SOURCE_MALFORMED    | C/S
            473001     | ''         | unit_code   | VALUE_MISSING       | ''
            2024-03-29 | 2024-02-30 | day         | DATE_UNREADABLE     | 2024-02-30
            2024-03-29 | 2023-12-31 | day         | OUTSIDE_FISCAL_YEAR | 2023-12-31
            ,12,       | ,-1,       | count       | COUNT_MALFORMED     | -1
            ,12,       | ,1.0,      | count       | COUNT_MALFORMED     | 1.0
            ,12,       | ,,         | count       | VALUE_MISSING       | ''
            105.5      | 1.0000001  | amount      | AMOUNT_BELOW_FEN    | 1.0000001
            105.5      | 1000000001 | amount      | AMOUNT_TOO_LARGE    | 1000000001
            105.5      | ''         | amount      | VALUE_MISSING       | ''
            万元         | 亿元         | amount_unit | AMOUNT_UNIT_UNKNOWN | 亿元
            """)
    void aFaultOfARow(String good, String bad, String field, RejectCode code, String value) {
        assertThat(parsed(TOTAL.replace(good, bad)).faults()).containsExactly(new Fault(2, field, code, value));
    }

    @Test
    void theFirstFaultInTheOrderOfTheColumnsIsTold() {
        assertThat(parsed("1,2024,C/S,473001,2023-12-31,-1,x,元").faults())
                .containsExactly(new Fault(2, "region", RejectCode.REGION_MALFORMED, "1"));
    }

    private static ControlTotal total(String key, long count, long fen) {
        return new ControlTotal(ReconciliationKey.of(key), count, new Money(fen));
    }

    private static Parsed<ControlTotal> parsed(String... rows) {
        return Parsed.of(new ControlTotalRows(), HEADER, rows);
    }
}
