package budgetflow.launcher.command;

import budgetflow.schemas.security.App;
import java.time.LocalDate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root of all commands; by itself it only tells what there is. */
@Command(
        name = "budgetflow",
        mixinStandardHelpOptions = true,
        versionProvider = BuildVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "预算执行实时监控 / live treasury execution against approved budgets, on Kafka.",
            "Start with: budgetflow demo --exit --out out"
        },
        footer = {
            "",
            "退出码 / exit codes: 0 done, 1 software error, 2 usage, 3 done with rejects,",
            "4 broker or registry unreachable, 5 configuration. Data goes to stdout, messages to stderr."
        })
public final class BudgetflowCommand implements Runnable {
    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "出错时打印堆栈 / print the stack trace of an error.")
    private boolean verbose;

    @Spec
    @SuppressWarnings("NullAway.Init") // Filled in before the command is called.
    private CommandSpec spec;

    private BudgetflowCommand() {}

    /** The whole tree, ready to execute; it writes to the output alone and answers with a code of {@link ExitCode}. */
    public static CommandLine commandLine(Runners runners, Output output) {
        BudgetflowCommand root = new BudgetflowCommand();
        return new CommandLine(root)
                .addSubcommand(new DemoCommand(runners.demo()))
                .addSubcommand(new RunCommand(runners.run()))
                .addSubcommand(new ReplayCommand(runners.replay()))
                .addSubcommand(new IngestCommand(runners.ingest()))
                .addSubcommand(new ImportBudgetCommand(runners.importBudget()))
                .addSubcommand(new CloseDayCommand(runners.closeDay()))
                .addSubcommand(new StreamsCommand(runners.streams()))
                .addSubcommand(
                        "alerts", AlertsCommand.commandLine(runners.alerts(), runners.alertSteps(), runners.delivery()))
                .addSubcommand(new DispatchCommand(runners.delivery()))
                .addSubcommand(new DashboardCommand(runners.dashboard()))
                .addSubcommand("users", UsersCommand.commandLine(runners.users()))
                .addSubcommand(new ReportCommand(runners.report()))
                .addSubcommand(new CloseDaysCommand(runners.closeDays()))
                .addSubcommand(new CreateTopicsCommand(runners.createTopics()))
                .addSubcommand(new AclsCommand(runners.acls()))
                .addSubcommand(new ResetCommand(runners.reset()))
                .registerConverter(IngestRunner.Kind.class, new KindConverter())
                .registerConverter(App.class, new AppConverter())
                .registerConverter(LocalDate.class, new DayConverter())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setOut(output.data())
                .setErr(output.messages())
                .setParameterExceptionHandler(Failures::usage)
                .setExecutionExceptionHandler(
                        (failure, commandLine, parsed) -> Failures.execution(failure, commandLine, root.verbose));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "缺少命令 / a command is missing");
    }
}
