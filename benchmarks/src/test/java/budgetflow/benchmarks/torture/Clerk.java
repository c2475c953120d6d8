package budgetflow.benchmarks.torture;

import budgetflow.domain.history.History;
import budgetflow.launcher.command.BudgetflowCommand;
import budgetflow.launcher.command.ExitCode;
import budgetflow.launcher.command.Output;
import budgetflow.launcher.command.Runners;
import budgetflow.launcher.service.CloseDayTask;
import budgetflow.launcher.service.IngestTask;
import budgetflow.launcher.system.HistoryFiles;
import budgetflow.schemas.settings.SettingKeys;
import budgetflow.schemas.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Who feeds files and closes days by the commands, and does both again where nobody answered. */
final class Clerk {
    private static final int MOST_TRIES = 10;
    private static final List<String> KINDS = List.of("budgets", "changes", "plans", "payments");
    private static final Set<Integer> DONE = Set.of(ExitCode.DONE.code(), ExitCode.DONE_WITH_REJECTS.code());

    private final Settings settings;
    private final Path folder;
    private final Consumer<String> teller;

    /**
     * @param folder for the files
     * @param teller is told of what had to be done again
     */
    Clerk(Settings settings, Path folder, Consumer<String> teller) {
        this.settings = settings;
        this.folder = folder;
        this.teller = teller;
    }

    void ingest(Delivery delivery) throws IOException {
        History history =
                new History(delivery.rows().stream().map(Delivery.Row::input).toList());
        HistoryFiles files = HistoryFiles.write(history, folder.resolve("files-" + delivery.on()), 1);
        for (String kind : KINDS) {
            again("ingest", kind, files.path(kind, 1).toString());
        }
    }

    void close(LocalDate day) {
        again("close-day", day.toString());
    }

    private void again(String... command) {
        for (int attempt = 1; ; attempt++) {
            StringWriter messages = new StringWriter();
            int code = run(command, messages);
            if (DONE.contains(code)) {
                return;
            }
            String told = String.join(" ", command) + ": exit code " + code + ", " + messages;
            if (code != ExitCode.UNREACHABLE.code() || attempt == MOST_TRIES) {
                throw new AssertionError(told);
            }
            teller.accept(told);
        }
    }

    private int run(String[] command, StringWriter messages) {
        Runners none = Runners.notBuiltYet();
        Runners runners = new Runners(
                none.demo(),
                none.run(),
                none.replay(),
                new IngestTask(InputStream.nullInputStream()),
                new CloseDayTask(Clock.systemUTC()),
                none.importBudget(),
                none.streams(),
                none.alerts(),
                none.delivery(),
                none.alertSteps(),
                none.closeDays(),
                none.createTopics(),
                none.acls(),
                none.reset(),
                none.dashboard(),
                none.users(),
                none.report());
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of(
                "--verbose",
                "--bootstrap",
                settings.bootstrapServers(),
                "--registry",
                settings.get(SettingKeys.REGISTRY_URL).toString()));
        Output output = new Output(new PrintWriter(new StringWriter()), new PrintWriter(messages, true));
        return BudgetflowCommand.commandLine(runners, output).execute(arguments.toArray(String[]::new));
    }
}
