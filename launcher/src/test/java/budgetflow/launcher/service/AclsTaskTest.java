package budgetflow.launcher.service;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.launcher.command.AclsRunner;
import budgetflow.launcher.command.ExitCode;
import budgetflow.launcher.command.Output;
import budgetflow.launcher.command.SettingsChoice;
import budgetflow.schemas.security.App;
import budgetflow.schemas.topic.Topics;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AclsTaskTest {
    private final StringWriter data = new StringWriter();
    private final StringWriter messages = new StringWriter();

    @Test
    void resourcesWithTheSameRightsShareACommand() {
        assertThat(print(List.of(App.INGEST), null, null))
                .containsExactly(
                        "# ingest",
                        "kafka-acls.sh --bootstrap-server b:1 --add --allow-principal User:budgetflow-ingest"
                                + " --operation Write --operation DescribeConfigs --resource-pattern-type literal"
                                + " --topic " + Topics.BUDGET_CHANGES.name() + " --topic "
                                + Topics.SPENDING_PLANS.name()
                                + " --topic " + Topics.PAYMENTS.name() + " --topic " + Topics.CONTROL_TOTALS.name()
                                + " --topic " + Topics.REJECTIONS.name());
        assertThat(messages.toString()).isEmpty();
    }

    @Test
    void groupsTransactionsAndPrefixesAreNamed() {
        assertThat(print(List.of(App.STREAMS, App.CLOSE_DAYS), null, null))
                .anyMatch(line ->
                        line.endsWith("--operation Read --resource-pattern-type literal --group budgetflow-streams"))
                .anyMatch(line -> line.endsWith("--operation Write --resource-pattern-type prefixed"
                        + " --transactional-id budgetflow-streams-"))
                .anyMatch(line -> line.endsWith("--resource-pattern-type prefixed --topic budgetflow-streams-"))
                .contains("# streams", "# close-days");
    }

    @Test
    void whatAShellWouldTakeApartIsQuoted() {
        assertThat(print(List.of(App.INGEST), "User:CN=O'Neill, OU=财政", "my admin.properties"))
                .filteredOn(line -> !line.startsWith("#"))
                .allMatch(line -> line.contains("--command-config 'my admin.properties' --add"
                        + " --allow-principal 'User:CN=O'\\''Neill, OU=财政' --operation"));
    }

    private List<String> print(List<App> apps, String principal, String adminConfig) {
        SettingsChoice settings = new SettingsChoice(null, Map.of("bootstrap", "b:1"));
        ExitCode code = new AclsTask()
                .run(
                        new AclsRunner.Request(apps, principal, adminConfig, settings),
                        new Output(new PrintWriter(data, true), new PrintWriter(messages, true)));
        assertThat(code).isEqualTo(ExitCode.DONE);
        return data.toString().lines().toList();
    }
}
