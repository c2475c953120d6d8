package budgetflow.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaEvolutionTest {
    private static final String LONG = "'long'";
    private static final String DATE = "{'type':'int','logicalType':'date'}";
    private static final String DECIMAL = "{'type':'bytes','logicalType':'decimal','precision':18,'scale':2}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'long' | 'string'",
                "'int' | 'long'",
                "'int' | {'type':'int','logicalType':'date'}",
                "{'type':'int','logicalType':'date'} | 'int'",
                "{'type':'bytes','logicalType':'decimal','precision':18,'scale':2} | 'string'",
                "{'type':'bytes','logicalType':'decimal','precision':18,'scale':2} | {'type':'bytes','logicalType':'decimal','precision':18,'scale':4}",
                "['null','long'] | ['null','string']",
                "['null','bytes'] | ['null','string']",
                "['null','bytes','long'] | ['null','string','long']",
                "{'type':'array','items':'int'} | {'type':'array','items':'long'}",
                "{'type':'map','values':'bytes'} | {'type':'map','values':'string'}"
            })
    void aFieldNeverChangesItsType(String before, String after) {
        List<Schema> earlier = List.of(payment(before));

        for (Compatibility level : Compatibility.values()) {
            assertThat(SchemaEvolution.objection(level, payment(after), earlier))
                    .as("%s", level)
                    .hasValueSatisfying(
                            why -> assertThat(why).contains("version 1").contains("amount"));
        }
    }

    @Test
    void aRenamedFieldIsStillTheSameField() {
        Schema renamed = record("{'name':'fen','aliases':['amount'],'type':'string'}");

        assertThat(SchemaEvolution.typeChange(payment("'bytes'"), renamed)).isPresent();
    }

    @Test
    void theSameTypesMayFollowEachOther() {
        for (String type : List.of(LONG, DATE, DECIMAL, "['null','long']", "{'type':'array','items':'int'}")) {
            assertThat(SchemaEvolution.objection(Compatibility.FULL_TRANSITIVE, payment(type), List.of(payment(type))))
                    .isEmpty();
        }
    }

    @Test
    void everyEarlierVersionCountsWhereTheLevelIsTransitive() {
        Schema plain = payment(LONG);
        Schema withNote = record("{'name':'amount','type':'long'},{'name':'note','type':'string','default':''}");
        Schema noteNeeded = record("{'name':'amount','type':'long'},{'name':'note','type':'string'}");

        assertThat(SchemaEvolution.objection(Compatibility.FULL, noteNeeded, List.of(plain, withNote)))
                .isEmpty();
        assertThat(SchemaEvolution.objection(Compatibility.FULL_TRANSITIVE, noteNeeded, List.of(plain, withNote)))
                .hasValueSatisfying(why ->
                        assertThat(why).contains("incompatible with version 1").contains("note"));
        assertThat(SchemaEvolution.objection(Compatibility.FORWARD, noteNeeded, List.of(plain)))
                .isEmpty();
        assertThat(SchemaEvolution.objection(Compatibility.BACKWARD, noteNeeded, List.of(plain)))
                .isPresent();
        assertThat(SchemaEvolution.objection(Compatibility.NONE, noteNeeded, List.of(plain)))
                .isEmpty();
    }

    @Test
    void recordsThatHoldThemselvesEnd() {
        Schema node = record("{'name':'next','type':['null','Payment']}");

        assertThat(SchemaEvolution.typeChange(node, node)).isEmpty();
    }

    static Schema payment(String amountType) {
        return record("{'name':'amount','type':" + amountType + "}");
    }

    static Schema record(String fields) {
        String json = "{'type':'record','name':'Payment','namespace':'test','fields':[" + fields + "]}";
        return new Schema.Parser().parse(json.replace('\'', '"'));
    }
}
