package budgetflow.alerts.delivery.channel.feishu;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.alerts.delivery.channel.Answer;
import budgetflow.alerts.delivery.channel.GivenMessage;
import budgetflow.alerts.delivery.channel.StubServer;
import budgetflow.alerts.delivery.channel.robot.Robot;
import budgetflow.alerts.delivery.secret.Secret;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeishuTest {
    private static final String VECTOR = "JROaYHVXR7pf2uDY4LitC0jxl+e7p4PbgDrj1SZ8hig=";

    @Test
    void signsAsItsDocumentationSays() {
        assertThat(Feishu.sign(new Secret("SECtest0001"), 1735689600L)).isEqualTo(VECTOR);
    }

    @Test
    void postsACardWithTimeAndSignatureInTheBody() throws IOException {
        try (StubServer stub = new StubServer()) {
            stub.says(200, "{\"code\":0,\"msg\":\"success\"}");

            Answer answer = open(stub, Instant.ofEpochSecond(1735689600L)).send(GivenMessage.one());

            assertThat(answer.kind()).isEqualTo(Answer.Kind.TAKEN);
            assertThat(stub.got.get(0).target()).isEqualTo("/hook/T0K-1");
            JsonNode json = new ObjectMapper().readTree(stub.got.get(0).body());
            assertThat(json.get("timestamp").isTextual()).isTrue();
            assertThat(json.get("timestamp").asText()).isEqualTo("1735689600");
            assertThat(json.get("sign").asText()).isEqualTo(VECTOR);
            assertThat(json.get("msg_type").asText()).isEqualTo("interactive");
            assertThat(json.at("/card/header/template").asText()).isEqualTo("red");
        }
    }

    @Test
    void codesInTheBodyDecide() throws IOException {
        try (StubServer stub = new StubServer()) {
            stub.says(200, "{\"code\":11232,\"msg\":\"frequency limited\"}");
            Answer throttled = open(stub, Instant.EPOCH).send(GivenMessage.one());
            stub.says(200, "{\"code\":19021,\"msg\":\"sign match fail\"}");
            Answer refused = open(stub, Instant.EPOCH).send(GivenMessage.one());

            assertThat(throttled.kind()).isEqualTo(Answer.Kind.THROTTLED);
            assertThat(throttled.patience()).contains(Duration.ofMinutes(1));
            assertThat(refused.kind()).isEqualTo(Answer.Kind.REFUSED);
        }
    }

    @Test
    void aLongMessageStaysBelowTwentyKilobytes() {
        assertThat(Robot.bytes(Feishu.document(GivenMessage.many(500))).length).isLessThan(20_000);
    }

    private static budgetflow.alerts.delivery.channel.Channel open(StubServer stub, Instant now) {
        return new Feishu()
                .open(
                        StubServer.settings(
                                Map.of("url", stub.url() + "/hook"), Map.of("token", "T0K-1", "secret", "SECtest0001")),
                        stub.surroundings(now));
    }
}
