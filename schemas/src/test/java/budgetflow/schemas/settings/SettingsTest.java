package budgetflow.schemas.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void defaultsAreCompleteAndChecked() {
        Settings settings = Settings.defaults();

        assertThat(settings.bootstrapServers()).isEqualTo("127.0.0.1:9092");
        assertThat(settings.get(SettingKeys.PARTITIONS)).isEqualTo(6);
        assertThat(settings.get(SettingKeys.STATE_STORE)).isEqualTo(StateStoreKind.ROCKSDB);
        assertThat(settings.get(SettingKeys.JUDGE)).isEqualTo(JudgeMoment.AT_ONCE);
        assertThat(settings.get(SettingKeys.CLOSE_DAYS))
                .isEqualTo(new CloseDays.Automatic(LocalTime.of(0, 30), ZoneId.of("Asia/Shanghai")));
        assertThat(settings.find(SettingKeys.REGISTRY_USER)).isEmpty();
        assertThat(settings.stateDir()).isEqualTo(Path.of("budgetflow-data", "state"));
    }

    @Test
    void theLaterSourceWins() throws Exception {
        Path file = write("stream-threads: 2\npartitions: 3\ncommit-interval: 50\n");
        Map<String, String> environment =
                Map.of("BUDGETFLOW_STREAM_THREADS", "3", "BUDGETFLOW_PARTITIONS", "4", "PATH", "/bin");

        Settings settings = Settings.load(file, environment, Map.of("stream-threads", "4"));

        assertThat(settings.get(SettingKeys.COMMIT_INTERVAL)).isEqualTo(50);
        assertThat(settings.get(SettingKeys.PARTITIONS)).isEqualTo(4);
        assertThat(settings.get(SettingKeys.STREAM_THREADS)).isEqualTo(4);
        assertThat(settings.describe())
                .contains("commit-interval = 50  (" + file + ":3)")
                .contains("partitions = 4  (environment variable BUDGETFLOW_PARTITIONS)")
                .contains("stream-threads = 4  (--set stream-threads)")
                .contains("replication-factor = 1  (default)");
    }

    @Test
    void fileMayNestAndList() throws Exception {
        Path file = write(
                "bootstrap: [a:1, 'b:2']\nkafka:\n  security:\n    protocol: SASL_SSL\n  sasl.mechanism: PLAIN\n");

        Settings settings = Settings.load(file, Map.of("BUDGETFLOW_KAFKA_SASL_JAAS_CONFIG", "jaas"), Map.of());

        assertThat(settings.clientProperties())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "bootstrap.servers", "a:1,b:2",
                        "security.protocol", "SASL_SSL",
                        "sasl.mechanism", "PLAIN",
                        "sasl.jaas.config", "jaas"));
    }

    @Test
    void anUnknownKeyNamesItsPlaceAndTheNearestKnownOne() throws Exception {
        Path file = write("partitions: 6\nstraem-threads: 2\n");

        SettingsException problem =
                failure(file, Map.of("BUDGETFLOW_PARTITION", "1"), Map.of("kafka.security.protocl", "SSL"));

        assertThat(problem.problems())
                .containsExactly(
                        file + ":2: there is no setting straem-threads; did you mean stream-threads?",
                        "environment variable BUDGETFLOW_PARTITION: there is no setting BUDGETFLOW_PARTITION; did you mean BUDGETFLOW_PARTITIONS?",
                        "--set kafka.security.protocl: there is no setting kafka.security.protocl; did you mean kafka.security.protocol?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stream-threads | 0 | a whole number from 1 to 256",
                "stream-threads | 1.5 | a whole number from 1 to 256",
                "stream-threads | 99999999999 | a whole number from 1 to 256",
                "state-store | disk | memory or rocksdb",
                "judge | AT_ONCE | at-once or day-close",
                "bootstrap | localhost | HOST:PORT, several with commas between them",
                "bootstrap | localhost:70000 | HOST:PORT, several with commas between them",
                "bootstrap | a:1, | HOST:PORT, several with commas between them",
                "close-days | auto 25:00 | manual, or auto HH:MM [ZONE] such as auto 00:30 Asia/Shanghai",
                "close-days | auto 00:30 Mars/Base | manual, or auto HH:MM [ZONE] such as auto 00:30 Asia/Shanghai",
                "registry-url | ftp://a | an http:// or https:// address without user and password in it",
                "http-port | 65536 | a whole number from 0 to 65535"
            })
    void aBadValueNamesKeyValueAndWhatIsAllowed(String name, String value, String allowed) {
        SettingsException problem =
                catchThrowableOfType(SettingsException.class, () -> Settings.load(Map.of(), Map.of(name, value)));

        assertThat(problem)
                .hasMessage("--set " + name + ": " + name + " cannot be '" + value + "'; allowed: " + allowed + ".");
    }

    @Test
    void anEmptyValueAndADoubledKeyAreErrors() throws Exception {
        Path file = write("partitions:\nstream-threads: 1\nstream-threads: 2\n");

        SettingsException problem = failure(file, Map.of(), Map.of());

        assertThat(problem.problems())
                .containsExactly(
                        file + ":1: partitions cannot be ''; allowed: a whole number from 1 to 1000.",
                        file + ":3: stream-threads is already set in line 2; keep one of them.");
    }

    @Test
    void filesThatAreNoSettingsAreClearErrors() throws Exception {
        assertThat(failure(folder.resolve("missing.yaml"), Map.of(), Map.of()))
                .hasMessageContaining("missing.yaml cannot be read (NoSuchFileException)");
        assertThat(failure(write("just words"), Map.of(), Map.of())).hasMessageContaining(":1: expected settings as");
        assertThat(failure(write("a: 'open\n"), Map.of(), Map.of())).hasMessageContaining("this is not YAML");
        assertThat(failure(write("bootstrap: [[1]]"), Map.of(), Map.of())).hasMessageContaining("plain values only");
        assertThat(Settings.load(write("# nothing\n"), Map.of(), Map.of()).get(SettingKeys.PARTITIONS))
                .isEqualTo(6);
    }

    @Test
    void secretsAreNeverShown() {
        Map<String, String> environment = Map.of(
                "BUDGETFLOW_REGISTRY_PASSWORD", "hush-1",
                "BUDGETFLOW_KAFKA_SASL_JAAS_CONFIG", "hush-2",
                "BUDGETFLOW_KAFKA_SSL_KEYSTORE_KEY", "hush-3",
                "BUDGETFLOW_KAFKA_SSL_TRUSTSTORE_PASSWORD", "hush-4");

        Settings settings = Settings.load(environment, Map.of());

        assertThat(settings.toString()).contains("registry-password = ****").doesNotContain("hush");
        SettingsException problem = catchThrowableOfType(
                SettingsException.class, () -> Settings.load(Map.of(), Map.of("registry-url", "http://me:hush@host")));
        assertThat(problem).hasMessageContaining("http://****@host").hasMessageNotContaining("hush");
    }

    @Test
    void everyKeyHasItsOwnVariable() {
        List<String> variables =
                SettingKeys.all().stream().map(SettingKey::variable).toList();

        assertThat(variables).doesNotHaveDuplicates().contains("BUDGETFLOW_STREAM_THREADS");
    }

    private SettingsException failure(Path file, Map<String, String> environment, Map<String, String> flags) {
        return catchThrowableOfType(SettingsException.class, () -> Settings.load(file, environment, flags));
    }

    private Path write(String text) throws Exception {
        return Files.writeString(Files.createTempFile(folder, "settings", ".yaml"), text);
    }
}
