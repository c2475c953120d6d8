package budgetflow.alerts.delivery.channel.alertmanager;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.alerts.delivery.channel.Answer;
import budgetflow.alerts.delivery.channel.GivenMessage;
import budgetflow.alerts.delivery.channel.StubServer;
import budgetflow.domain.alert.Severity;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlertmanagerTest {
    @Test
    void postsAlertsWithStartEndAndLabelsWithoutFreeText() throws IOException {
        try (StubServer stub = new StubServer()) {
            var one = GivenMessage.item(1, "交通局", "养护\"工程\"", Severity.HIGH);

            Answer answer = new Alertmanager()
                    .open(
                            StubServer.settings(
                                    Map.of("url", stub.url(), "user", "budget"), Map.of("password", "geheim")),
                            stub.surroundings(Instant.EPOCH))
                    .send(GivenMessage.of(one, GivenMessage.resolved(GivenMessage.item(2, "交通局", "桥", Severity.WARN))));

            assertThat(answer.kind()).isEqualTo(Answer.Kind.TAKEN);
            assertThat(stub.got.get(0).target()).isEqualTo("/api/v2/alerts");
            assertThat(stub.got.get(0).headers()).containsEntry("authorization", "Basic YnVkZ2V0OmdlaGVpbQ==");
            JsonNode json = new ObjectMapper().readTree(stub.got.get(0).body());
            assertThat(json).hasSize(2);
            assertThat(json.at("/0/startsAt").asText()).isEqualTo("2024-07-01T16:00:00Z");
            assertThat(json.at("/0/endsAt").asText()).isEqualTo("2024-12-31T16:00:00Z");
            assertThat(json.at("/1/endsAt").asText()).isEqualTo(GivenMessage.PLANNED_AT.toString());
            List<String> labels = new ArrayList<>();
            json.at("/0/labels").fieldNames().forEachRemaining(labels::add);
            assertThat(labels)
                    .containsExactly("alertname", "region", "fiscal_year", "subject_kind", "unit", "line_code");
            assertThat(json.at("/0/labels").toString()).matches("[\\x20-\\x7e]+");
        }
    }
}
