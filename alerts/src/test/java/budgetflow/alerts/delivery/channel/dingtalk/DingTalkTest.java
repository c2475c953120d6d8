package budgetflow.alerts.delivery.channel.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.alerts.delivery.channel.Answer;
import budgetflow.alerts.delivery.channel.GivenMessage;
import budgetflow.alerts.delivery.channel.StubServer;
import budgetflow.alerts.delivery.secret.Secret;
import budgetflow.domain.alert.Severity;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DingTalkTest {
    private static final String VECTOR = "kvH%2Bp9eJM5gTZhiGupCl3Kg5UAIz8d%2BnxkRlqcLApz4%3D";

    @Test
    void signsAsItsDocumentationSays() {
        assertThat(DingTalk.sign(new Secret("SECtest0001"), 1735689600000L)).isEqualTo(VECTOR);
    }

    @Test
    void postsMarkdownWithTokenTimeAndSignatureInTheAddress() throws IOException {
        try (StubServer stub = new StubServer()) {
            Answer answer = new DingTalk()
                    .open(
                            StubServer.settings(
                                    Map.of("url", stub.url() + "/robot/send"),
                                    Map.of("token", "T0K", "secret", "SECtest0001")),
                            stub.surroundings(Instant.ofEpochMilli(1735689600000L)))
                    .send(GivenMessage.many(2));

            assertThat(answer.kind()).isEqualTo(Answer.Kind.TAKEN);
            assertThat(stub.got.get(0).target())
                    .isEqualTo("/robot/send?access_token=T0K&timestamp=1735689600000&sign=" + VECTOR);
            JsonNode json = new ObjectMapper().readTree(stub.got.get(0).body());
            assertThat(json.get("msgtype").asText()).isEqualTo("markdown");
            assertThat(json.at("/markdown/title").asText()).isEqualTo("【警告】预算执行预警 2 条 · 2 个部门");
            assertThat(json.at("/markdown/text").asText()).contains("超预算（R02）", "123.46 万元", "999.99 元");
        }
    }

    @Test
    void oneAlertThatCanBeAcknowledgedIsACardWithAButton() {
        Map<String, Object> document = DingTalk.document(GivenMessage.of(GivenMessage.linked(
                GivenMessage.item(1, "交通局", "养护", Severity.HIGH), "https://b.example.org/ack?token=v1.a.b")));

        assertThat(document).containsEntry("msgtype", "actionCard");
        assertThat(document.get("actionCard"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("singleURL", "https://b.example.org/ack?token=v1.a.b");
    }

    @Test
    void anErrorUnderHttp200IsNoSuccess() throws IOException {
        try (StubServer stub = new StubServer()) {
            stub.says(200, "{\"errcode\":310000,\"errmsg\":\"sign not match T0K\"}");
            Answer refused = send(stub);
            stub.says(200, "{\"errcode\":130101,\"errmsg\":\"send too fast\"}");
            Answer throttled = send(stub);
            stub.says(200, "<html>maintenance</html>");
            Answer odd = send(stub);

            assertThat(refused.kind()).isEqualTo(Answer.Kind.REFUSED);
            assertThat(refused.note()).isEqualTo("errcode 310000 sign not match ****");
            assertThat(throttled.kind()).isEqualTo(Answer.Kind.THROTTLED);
            assertThat(throttled.patience()).contains(Duration.ofMinutes(10));
            assertThat(odd.kind()).isEqualTo(Answer.Kind.LATER);
        }
    }

    private static Answer send(StubServer stub) {
        return new DingTalk()
                .open(
                        StubServer.settings(Map.of("url", stub.url()), Map.of("token", "T0K")),
                        stub.surroundings(Instant.EPOCH))
                .send(GivenMessage.one());
    }
}
