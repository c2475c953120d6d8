package budgetflow.dashboard.api.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budgetflow.dashboard.api.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedBodyTest {
    private static String rows(String body, ReceivedBody.Form form) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new String(new ReceivedBody(200, 3).rows(new ByteArrayInputStream(bytes), form), StandardCharsets.UTF_8);
    }

    @Test
    void anArrayBecomesARowForEachElementAndNumbersStayAsTheyWere() throws IOException {
        assertThat(rows(
                        " [ {\"a\" : 1.10, \"b\":[1,{\"c\":null}]} ,\n {\"金额\":12345678901234567890.123456789} ] ",
                        ReceivedBody.Form.JSON))
                .isEqualTo("{\"a\":1.10,\"b\":[1,{\"c\":null}]}\n{\"金额\":12345678901234567890.123456789}\n");
        assertThat(rows("{\"a\":1}", ReceivedBody.Form.JSON)).isEqualTo("{\"a\":1}\n");
    }

    @Test
    void linesStayAsTheyAreAndBlankOnesAreNoRows() throws IOException {
        String lines = "{\"a\":1}\r\n\r\n  \n{not json\n{}";

        assertThat(rows(lines, ReceivedBody.Form.NDJSON)).isEqualTo(lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "[]", "[1", "{\"a\":", "[{}] []", "7", "\"text\"", "[{}]x"})
    void whatIsNoArrayWithAnElementIsRefused(String body) {
        assertThatThrownBy(() -> rows(body, ReceivedBody.Form.JSON))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("INVALID_BODY");
    }

    @Test
    void tooManyRowsOrBytesAreRefused() {
        for (String rows : new String[] {"{}\n{}\n{}\n{}", "{\"a\":\"" + "x".repeat(200) + "\"}"}) {
            assertThatThrownBy(() -> rows(rows, ReceivedBody.Form.NDJSON))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("BODY_TOO_LARGE");
        }
        assertThatThrownBy(() -> rows("[{},{},{},{}]", ReceivedBody.Form.JSON))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("BODY_TOO_LARGE");
    }
}
