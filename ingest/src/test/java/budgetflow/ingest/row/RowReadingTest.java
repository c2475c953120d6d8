package budgetflow.ingest.row;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.domain.rejection.RejectCode;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowReadingTest {
    @Test
    void rowsAreNumberedAsASpreadsheetShowsThem() throws IOException {
        List<SourceRow> rows = csv("a,b\r\n1,2\r\n\r\n\"x\r\ny\",4\r\n , \r\n5,6");

        assertThat(rows).extracting(SourceRow::number).containsExactly(2L, 4L, 6L);
        assertThat(rows.get(1).cells()).containsExactly("x\r\ny", "4");
        assertThat(rows.get(1).original()).isEqualTo("\"x\r\ny\",4");
    }

    @Test
    void quotesHoldCommasAndQuotes() throws IOException {
        assertThat(csv("a,b\n\"1,5\",\"say \"\"hi\"\"\"\n").get(0).cells()).containsExactly("1,5", "say \"hi\"");
    }

    @Test
    void columnsAreFoundByNameInAnyOrderAndCase() throws IOException {
        SourceRow row = csv(" B ,A\n 2 ,\n").get(0);

        assertThat(row.value("b")).contains("2");
        assertThat(row.value("a")).isEmpty();
        assertThat(row.value("c")).isEmpty();
    }

    @Test
    void tooFewAndTooManyCellsAreFaultsThatShowWhatIsThere() throws IOException {
        List<SourceRow> rows = csv("a,b\n1\n1,2,3,4\n1,2\n");

        assertThat(rows.get(0).fault()).isEqualTo(new RowFault(RejectCode.ROW_TOO_SHORT, null, null));
        assertThat(rows.get(0).cells()).containsExactly("1");
        assertThat(rows.get(1).fault()).isEqualTo(new RowFault(RejectCode.ROW_TOO_LONG, null, "3,4"));
        assertThat(rows.get(2).fault()).isNull();
    }

    @Test
    void aStrayQuoteCostsItsOwnLineAlone() throws IOException {
        List<SourceRow> rows = csv("a,b\n1,\"open\n2,fine\n3,\"closed\"\n4,\"extra\"x\n5,last\n");

        assertThat(rows).extracting(SourceRow::number).containsExactly(2L, 3L, 4L, 5L, 6L);
        assertThat(rows.get(0).fault()).isEqualTo(new RowFault(RejectCode.QUOTE_MALFORMED, null, null));
        assertThat(rows.get(0).cells()).containsExactly("1", "\"open");
        assertThat(rows.get(1).cells()).containsExactly("2", "fine");
        assertThat(rows.get(2).cells()).containsExactly("3", "closed");
        assertThat(rows.get(3).fault()).isEqualTo(new RowFault(RejectCode.QUOTE_MALFORMED, null, null));
        assertThat(rows.get(4).fault()).isNull();
    }

    @Test
    void aQuoteOpenAtTheEndOfTheFileCostsItsOwnLineAlone() throws IOException {
        List<SourceRow> rows = csv("a,b\n1,\"open\n2,x\n3,y\n");

        assertThat(rows).extracting(SourceRow::number).containsExactly(2L, 3L, 4L);
        assertThat(rows).filteredOn(row -> row.fault() == null).hasSize(2);
    }

    @Test
    void aRowBeyondTheLimitIsCutAndReadingGoesOn() throws IOException {
        List<SourceRow> rows = csv("a,b\n" + "x".repeat(RowLimits.ROW_LENGTH + 1) + ",1\n2,3\n");

        assertThat(rows.get(0).fault()).isEqualTo(new RowFault(RejectCode.ROW_TOO_LONG, null, null));
        assertThat(rows.get(0).original()).hasSize(RowLimits.KEPT_LENGTH);
        assertThat(rows.get(1).cells()).containsExactly("2", "3");
    }

    @Test
    void aFieldBeyondTheLimitIsAFaultAndReadingGoesOn() throws IOException {
        List<SourceRow> rows = csv("a,b\n" + "x".repeat(RowLimits.FIELD_LENGTH + 1) + ",1\n2,3\n");

        assertThat(rows.get(0).fault()).isEqualTo(new RowFault(RejectCode.ROW_TOO_LONG, null, null));
        assertThat(rows.get(1).cells()).containsExactly("2", "3");
    }

    @Test
    void aMillionColumnsAreAFault() throws IOException {
        List<SourceRow> rows = csv("a,b\n" + ",".repeat(1_000_000) + "\n2,3\n");

        assertThat(rows.get(0).fault()).isEqualTo(new RowFault(RejectCode.ROW_TOO_LONG, null, null));
        assertThat(rows.get(1).cells()).containsExactly("2", "3");
    }

    @Test
    void aWantedColumnTwiceRefusesTheFileAnotherDoesNot() throws IOException {
        RowReading twice = RowReading.csv("f", new StringReader("a,x,A,x\n"), name -> name.equals("a"));
        RowReading other = RowReading.csv("f", new StringReader("a,x,,,x\n"), name -> name.equals("a"));

        assertThat(twice).isInstanceOfSatisfying(RowReading.Refused.class, refused -> assertThat(
                        refused.fault().fault())
                .isEqualTo(new RowFault(RejectCode.COLUMN_REPEATED, "a", null)));
        assertThat(other).isInstanceOf(RowReading.Ready.class);
    }

    @Test
    void objectsGiveTheirValuesAsWritten() throws IOException {
        List<SourceRow> rows =
                ndjson("{\"a\":12.30,\"b\":\"x\\ny\",\"c\":null}\n\n{\"a\":1e2,\"b\":true,\"x\":{\"a\":[1]}}");

        assertThat(rows).extracting(SourceRow::number).containsExactly(1L, 3L);
        assertThat(rows.get(0).value("a")).contains("12.30");
        assertThat(rows.get(0).value("b")).contains("x\ny");
        assertThat(rows.get(0).value("c")).isEmpty();
        assertThat(rows.get(1).value("a")).contains("1e2");
        assertThat(rows.get(1).fault()).isNull();
    }

    @Test
    void whatIsNoObjectIsAFaultOfItsLineAlone() throws IOException {
        List<SourceRow> rows = ndjson("{\"a\":1\n[1]\n{\"a\":1}{\"a\":2}\n{\"a\":1,\"a\":2}\n{\"a\":[1]}\n{\"a\":1}\n");

        assertThat(rows).hasSize(6);
        assertThat(rows.subList(0, 5)).allSatisfy(row -> assertThat(row.fault())
                .isNotNull()
                .extracting(RowFault::code)
                .isEqualTo(RejectCode.JSON_UNREADABLE));
        assertThat(rows.get(5).fault()).isNull();
    }

    private static List<SourceRow> csv(String text) throws IOException {
        return all(RowReading.csv("f", new StringReader(text), name -> name.length() == 1));
    }

    private static List<SourceRow> ndjson(String text) throws IOException {
        return all(RowReading.ndjson("f", new StringReader(text), name -> "abc".contains(name)));
    }

    private static List<SourceRow> all(RowReading reading) throws IOException {
        List<SourceRow> rows = new ArrayList<>();
        RowReader reader = ((RowReading.Ready) reading).rows();
        for (SourceRow row = reader.next(); row != null; row = reader.next()) {
            rows.add(row);
        }
        return rows;
    }
}
