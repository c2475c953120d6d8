package budgetflow.launcher.system;

import budgetflow.launcher.command.BudgetflowCommand;
import budgetflow.launcher.command.ChosenRunners;
import budgetflow.launcher.command.Output;
import budgetflow.launcher.command.Runners;
import budgetflow.launcher.document.ImportBudgetTask;
import budgetflow.launcher.replay.ReplayTask;
import budgetflow.launcher.report.ReportTask;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A command that was run in this JVM, as the command line would.
 *
 * @param code the exit code
 * @param messages what a person would have read on the terminal
 */
record CommandRun(int code, String messages) {

    /** Replays files into a folder. */
    static CommandRun replay(HistoryFiles files, Path out, String... more) {
        List<String> arguments = new ArrayList<>(List.of("replay", "--verbose"));
        arguments.addAll(files.options());
        arguments.addAll(List.of("--out", out.toString()));
        arguments.addAll(List.of(more));
        return run(arguments);
    }

    /** Imports a document into the platform of these settings. */
    static CommandRun importBudget(Path document, Settings settings) {
        return run(List.of(
                "import-budget",
                "--verbose",
                document.toString(),
                "--bootstrap",
                settings.bootstrapServers(),
                "--registry",
                settings.get(SettingKeys.REGISTRY_URL).toString()));
    }

    /** Writes the report of a year of the platform of these settings. */
    static CommandRun report(Settings settings, int year, Path out, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "report",
                "--verbose",
                "--fiscal-year",
                Integer.toString(year),
                "--out",
                out.toString(),
                "--bootstrap",
                settings.bootstrapServers(),
                "--registry",
                settings.get(SettingKeys.REGISTRY_URL).toString()));
        arguments.addAll(List.of(more));
        return run(arguments);
    }

    static CommandRun run(List<String> arguments) {
        StringWriter messages = new StringWriter();
        Output output = new Output(new PrintWriter(new StringWriter()), new PrintWriter(messages));
        Runners runners = ChosenRunners.onlyThese()
                .replay(new ReplayTask())
                .importBudget(new ImportBudgetTask())
                .report(new ReportTask())
                .build();
        int code = BudgetflowCommand.commandLine(runners, output).execute(arguments.toArray(String[]::new));
        return new CommandRun(code, messages.toString());
    }
}
