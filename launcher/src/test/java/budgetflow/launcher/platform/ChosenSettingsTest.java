package budgetflow.launcher.platform;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.launcher.command.Output;
import budgetflow.launcher.command.SettingsChoice;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChosenSettingsTest {
    private final StringWriter messages = new StringWriter();

    @Test
    void aBrokerOfOnesOwnDoesNotHeedTheLoginsOfAnother() {
        Map<String, String> flags = Map.of(
                "kafka.security.protocol", "SASL_SSL", "kafka.sasl.jaas.config", "secret-9f2c", "partitions", "3");

        Settings settings = load(flags);

        assertThat(settings.clientProperties()).containsOnlyKeys("bootstrap.servers");
        assertThat(settings.get(SettingKeys.PARTITIONS)).isEqualTo(3);
        assertThat(messages.toString())
                .contains("kafka.sasl.jaas.config, kafka.security.protocol")
                .doesNotContain("9f2c");
    }

    @Test
    void nothingIsSaidWhereNothingIsLeftOut() {
        assertThat(load(Map.of("partitions", "3")).get(SettingKeys.PARTITIONS)).isEqualTo(3);

        assertThat(messages.toString()).isEmpty();
    }

    private Settings load(Map<String, String> flags) {
        Output output = new Output(new PrintWriter(new StringWriter()), new PrintWriter(messages, true));
        return ChosenSettings.loadForOwnBroker(new SettingsChoice(null, flags), output);
    }
}
