package budgetflow.launcher.system;

import budgetflow.launcher.command.BudgetflowCommand;
import budgetflow.launcher.command.ChosenRunners;
import budgetflow.launcher.command.Output;
import budgetflow.launcher.command.Runners;
import budgetflow.launcher.handling.AlertsTask;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * A command about alerts that was run in this JVM against a live system, at half past nine on 5 February in
 * Asia/Shanghai.
 *
 * @param code the exit code
 * @param data what it printed
 * @param messages what a person would have read on the terminal besides
 */
record AlertsRun(int code, String data, String messages) {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-02-05T01:30:00.123Z"), ZoneOffset.UTC);

    static AlertsRun of(LiveSystem system, String... arguments) {
        return of(system.settingsInForce(), arguments);
    }

    static AlertsRun of(Settings settings, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--bootstrap", settings.bootstrapServers()));
        all.addAll(List.of("--registry", settings.get(SettingKeys.REGISTRY_URL).toString()));
        StringWriter data = new StringWriter();
        StringWriter messages = new StringWriter();
        Output output = new Output(new PrintWriter(data, true), new PrintWriter(messages, true));
        int code = BudgetflowCommand.commandLine(runners(), output).execute(all.toArray(String[]::new));
        output.data().flush();
        return new AlertsRun(code, data.toString(), messages.toString());
    }

    private static Runners runners() {
        return ChosenRunners.onlyThese().alertSteps(new AlertsTask(CLOCK)).build();
    }
}
