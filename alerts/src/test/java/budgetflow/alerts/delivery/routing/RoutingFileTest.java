package budgetflow.alerts.delivery.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budgetflow.alerts.delivery.Channels;
import budgetflow.domain.alert.RuleCode;
import budgetflow.domain.alert.Severity;
import budgetflow.schemas.settings.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingFileTest {
    private static final String GOOD = """
            zone: Asia/Urumqi
            gather: 2m
            quiet_hours: 19:00-09:00
            allow_private: [hooks.intranet]
            links:
              base: https://budget.example.org/ack
              key: ${env:LINK_KEY}
              valid_for: 5 working days
              listen: 127.0.0.1:8085
            channels:
              group:
                kind: dingtalk
                token: ${env:TOKEN}
                secret: ${file:robot.secret}
              hook:
                kind: webhook
                url: https://hooks.example.org/in
                secrets: ['${env:NEW}', '${env:OLD}']
            recipients:
              社保科:
                channel: group
                regions: ['130281', '371302']
                departments: [人社局]
                units: '473001'
                severities: [warn, HIGH]
                rules: [R10]
                digest: daily 08:40
                remind_every: 3d
                quiet_hours: none
                tell_recovery: no
              hook:
                channel: hook
            escalation:
              - after: 2 working days
                severities: CRITICAL
                recipients: hook
            """;
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "LINK_KEY",
            "0123456789abcdef0123456789abcdef",
            "TOKEN",
            "geheim-token",
            "NEW",
            "whsec_bmV3",
            "OLD",
            "whsec_b2xk");

    @TempDir
    private Path folder;

    @Test
    void everythingInTheFileIsUnderstood() throws IOException {
        Files.writeString(folder.resolve("robot.secret"), "SECtest0001\n");

        Routing routing = read(GOOD);

        assertThat(routing.zone()).isEqualTo(ZoneId.of("Asia/Urumqi"));
        assertThat(routing.gather()).isEqualTo(Duration.ofMinutes(2));
        assertThat(routing.allowPrivate()).containsExactly("hooks.intranet");
        assertThat(routing.links().orElseThrow().validFor()).isEqualTo(new Delay(5, Delay.Unit.WORKING_DAYS));
        assertThat(routing.links().orElseThrow().listen()).isPresent();
        assertThat(routing.channels().get("group").settings().secret("secret").reveal())
                .isEqualTo("SECtest0001");
        assertThat(routing.channels().get("hook").settings().secrets("secrets")).hasSize(2);
        Recipient desk = routing.recipient("社保科").orElseThrow();
        assertThat(desk.digest()).contains(LocalTime.of(8, 40));
        assertThat(desk.reminder()).contains(new Delay(3, Delay.Unit.DAYS));
        assertThat(desk.quietHours()).isEmpty();
        assertThat(desk.tellsRecovery()).isFalse();
        assertThat(desk.filter().severities()).containsExactlyInAnyOrder(Severity.WARN, Severity.HIGH);
        assertThat(desk.filter().rules()).containsExactly(RuleCode.R10);
        Recipient hook = routing.recipient("hook").orElseThrow();
        assertThat(hook.quietHours()).contains(new QuietHours(LocalTime.of(19, 0), LocalTime.of(9, 0)));
        assertThat(hook.routed()).isTrue();
        assertThat(routing.ladder()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    gather: 2m                | gahter: 2m                 | :2: there is no gahter; did you mean gather?
                    kind: dingtalk            | kind: dingtak              | :12: channel group: there is no kind dingtak; did you mean dingtalk?
                    token: ${env:TOKEN}       | tokn: ${env:TOKEN}         | :13: channel group: there is no tokn; did you mean token?
                    token: ${env:TOKEN}       | token: geheim-token        | :13: channel group: token is a secret: write ${env:NAME} or ${file:PATH}
                    token: ${env:TOKEN}       | token: ${env:NOT_SET}      | :13: channel group: token: the environment variable NOT_SET is not set.
                    ${file:robot.secret}      | ${file:no.secret}          | :14: channel group: secret: the file no.secret cannot be read, or is empty.
                    channel: group            | channel: gruop             | :21: recipient 社保科: there is no channel gruop; did you mean group?
                    digest: daily 08:40       | digest: daily 25:40        | :27: recipient 社保科: digest cannot be 'daily 25:40'; allowed: daily HH:MM.
                    digest: daily 08:40       | digset: daily 08:40        | :27: recipient 社保科: there is no digset; did you mean digest?
                    severities: [warn, HIGH]  | severities: [warm]         | :25: recipient 社保科: severities: there is no warm; did you mean WARN?
                    rules: [R10]              | rules: [R99]               | :26: recipient 社保科: rules: there is no R99; did you mean
                    recipients: hook          | recipients: huk            | :36: escalation 1: there is no recipient huk; did you mean hook?
                    after: 2 working days     | after: soon                | :34: escalation 1: after cannot be 'soon'
                    remind_every: 3d          | remind_every: 0d           | :28: recipient 社保科: remind_every cannot be '0d'
                    quiet_hours: none         | quiet_hours: 18-8          | :29: recipient 社保科: quiet_hours cannot be '18-8'
                    regions: ['130281', '371302'] | regions: ['1302']      | :22: recipient 社保科: '1302' is no region
                    zone: Asia/Urumqi         | zone: Mars/Base            | :1: zone cannot be 'Mars/Base'
                    base: https://budget.example.org/ack | base: https://u:geheim@b.example.org/ | :6: links: base must be an http:// or https:// address
                    allow_private: [hooks.intranet] | trust: no.pem        | :4: trust: the file no.pem cannot be read.
                    allow_private: [hooks.intranet] | trust: robot.secret  | :4: trust: the file robot.secret must hold certificates in PEM.
                    key: ${env:LINK_KEY}      | key: ${env:TOKEN}          | :7: links: key must have at least 32 characters
                    """)
    void aMistakeIsToldWithFileLineAndWhatWasMeant(String right, String wrong, String problem) throws IOException {
        Files.writeString(folder.resolve("robot.secret"), "SECtest0001\n");
        assertThat(GOOD).contains(right);

        assertThatThrownBy(() -> read(GOOD.replace(right, wrong)))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(folder.resolve("routing.yaml") + problem)
                .hasMessageNotContaining("geheim");
    }

    /** Each would count its own messages, and the robot all of them. */
    @Test
    void oneRobotIsOneChannel() throws IOException {
        Files.writeString(folder.resolve("robot.secret"), "SECtest0001\n");
        String twice = GOOD.replace(
                "  hook:\n    kind", "  again:\n    kind: dingtalk\n    token: ${env:TOKEN}\n  hook:\n    kind");

        assertThatThrownBy(() -> read(twice))
                .hasMessageContaining(
                        ":16: channel again: this is the robot of channel group; several recipients may share that.")
                .hasMessageNotContaining("geheim");
        assertThat(read(twice.replaceFirst("(?s)(again.*?)\\{env:TOKEN", "$1{env:NEW"))
                        .channels())
                .hasSize(3);
    }

    @Test
    void allMistakesAreToldAtOnce() {
        assertThatThrownBy(() -> read("zone: nowhere\nrecipients:\n  甲: {channel: none}\n"))
                .isInstanceOfSatisfying(SettingsException.class, failure -> assertThat(failure.problems())
                        .hasSize(3)
                        .anyMatch(problem -> problem.contains("channels is missing")));
    }

    @Test
    void whatIsNoYamlIsToldWithoutItsText() {
        assertThatThrownBy(() -> read("channels:\n  a: {password: geheim\n b: ]"))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("routing.yaml:")
                .hasMessageContaining("this is not YAML")
                .hasMessageNotContaining("geheim");
        assertThatThrownBy(() -> read("- a\n")).hasMessageContaining("expected names with values");
        assertThatThrownBy(() -> read("zone: UTC\nzone: UTC\n")).hasMessageContaining(":2: zone stands in line 1");
    }

    @Test
    void whatIsPrintedHoldsNoSecret() throws IOException {
        Files.writeString(folder.resolve("robot.secret"), "SECtest0001\n");

        assertThat(read(GOOD).toString())
                .contains("group (dingtalk, settings [], secrets [")
                .doesNotContain("geheim", "SECtest0001", "whsec_", "0123456789abcdef");
    }

    @Test
    void theExampleIsRight() {
        Path example = Path.of("..", "samples", "routing.yaml");

        Routing routing = RoutingFile.read(example, Map.of(), Channels.kinds());

        assertThat(routing.recipients().keySet()).containsExactly("国库科", "遵化财政", "局领导");
        assertThat(Channels.open(routing, java.time.Clock.systemUTC())).containsOnlyKeys("office-mail");
    }

    @Test
    void channelsThatCannotBeOpenedAreNamed() throws IOException {
        Routing routing = read(
                "channels:\n  m: {kind: mail, host: h, from: nobody, security: ssl}\nrecipients:\n  甲: {channel: m, to: a@b}\n");

        assertThatThrownBy(() -> Channels.open(routing, java.time.Clock.systemUTC()))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("channel m: security must be starttls, tls, none.");
    }

    private Routing read(String yaml) throws IOException {
        Path file = folder.resolve("routing.yaml");
        Files.writeString(file, yaml);
        return RoutingFile.read(file, ENVIRONMENT, List.copyOf(Channels.kinds()));
    }
}
