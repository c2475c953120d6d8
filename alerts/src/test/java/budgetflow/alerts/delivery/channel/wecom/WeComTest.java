package budgetflow.alerts.delivery.channel.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.alerts.delivery.channel.Answer;
import budgetflow.alerts.delivery.channel.GivenMessage;
import budgetflow.alerts.delivery.channel.StubServer;
import budgetflow.alerts.delivery.message.Markdown;
import budgetflow.alerts.delivery.message.Message;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeComTest {
    @Test
    void postsMarkdownToTheAddressWithItsKey() throws IOException {
        try (StubServer stub = new StubServer()) {
            Answer answer = new WeCom()
                    .open(
                            StubServer.settings(Map.of("url", stub.url() + "/send"), Map.of("key", "K-1")),
                            stub.surroundings(Instant.EPOCH))
                    .send(GivenMessage.one());

            assertThat(answer.kind()).isEqualTo(Answer.Kind.TAKEN);
            assertThat(stub.got.get(0).target()).isEqualTo("/send?key=K-1");
            assertThat(new ObjectMapper()
                            .readTree(stub.got.get(0).body())
                            .at("/markdown/content")
                            .asText())
                    .startsWith("### 【紧急】超预算（R02） 公路站 · 养护\n");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 12, 13, 14, 15, 16, 17, 18, 40, 500})
    void isCutBetweenAlertsWithinItsBytesAndCountsTheRest(int count) {
        Message message = GivenMessage.many(count);

        String text = Markdown.of(message, WeCom.MOST_BYTES);

        assertThat(text.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(WeCom.MOST_BYTES);
        assertThat(text).doesNotContain("\uFFFD");
        int told = (int) text.lines().filter(line -> line.startsWith("- ")).count();
        Matcher more = Pattern.compile("…另有 (\\d+) 条$").matcher(text);
        int left = more.find() ? Integer.parseInt(more.group(1)) : 0;
        assertThat(told + left).isEqualTo(count);
        assertThat(told).isPositive();
    }

    @Test
    void itsRateLimitIsRecognised() throws IOException {
        try (StubServer stub = new StubServer()) {
            stub.says(200, "{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}");

            Answer answer = new WeCom()
                    .open(
                            StubServer.settings(Map.of("url", stub.url()), Map.of("key", "K-1")),
                            stub.surroundings(Instant.EPOCH))
                    .send(GivenMessage.one());

            assertThat(answer.kind()).isEqualTo(Answer.Kind.THROTTLED);
        }
    }
}
