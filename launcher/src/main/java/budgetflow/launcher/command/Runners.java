package budgetflow.launcher.command;

/**
 * Who does the work behind each command.
 *
 * @param run all in one process
 * @param streams the execution topology alone
 * @param alerts the alert topology alone
 * @param delivery tells people about alerts
 * @param alertSteps shows alerts, and takes what people do about them
 * @param closeDays closes days by the clock
 * @param createTopics makes the topics that are missing
 * @param dashboard the read store and its pages alone
 * @param users who may sign in to the dashboard
 * @param report writes reports
 */
public record Runners(
        DemoRunner demo,
        ServiceRunner run,
        ReplayRunner replay,
        IngestRunner ingest,
        CloseDayRunner closeDay,
        ImportBudgetRunner importBudget,
        ServiceRunner streams,
        ServiceRunner alerts,
        DeliveryRunner delivery,
        AlertsRunner alertSteps,
        ServiceRunner closeDays,
        ServiceRunner createTopics,
        AclsRunner acls,
        ResetRunner reset,
        ServiceRunner dashboard,
        UsersRunner users,
        ReportRunner report) {

    /** For what is still to be built: every command says so and ends with {@link ExitCode#SOFTWARE_ERROR}. */
    public static Runners notBuiltYet() {
        return new Runners(
                (request, output) -> refuse("demo"),
                (settings, output) -> refuse("run"),
                (request, output) -> refuse("replay"),
                (request, output) -> refuse("ingest"),
                (day, settings, output) -> refuse("close-day"),
                (request, output) -> refuse("import-budget"),
                (settings, output) -> refuse("streams"),
                (settings, output) -> refuse("alerts"),
                new NoDelivery(),
                (request, output) -> refuse("alerts"),
                (settings, output) -> refuse("close-days"),
                (settings, output) -> refuse("create-topics"),
                (request, output) -> refuse("acls"),
                (request, output) -> refuse("reset"),
                (settings, output) -> refuse("dashboard"),
                (request, output) -> refuse("users"),
                (request, output) -> refuse("report"));
    }

    private static final class NoDelivery implements DeliveryRunner {
        @Override
        public ExitCode dispatch(SettingsChoice settings, Output output) {
            return refuse("dispatch");
        }

        @Override
        public ExitCode preview(SettingsChoice settings, int days, boolean json, Output output) {
            return refuse("alerts preview");
        }

        @Override
        public ExitCode testSend(SettingsChoice settings, String recipient, Output output) {
            return refuse("alerts test-send");
        }

        @Override
        public ExitCode failed(SettingsChoice settings, boolean replay, boolean json, Output output) {
            return refuse("alerts failed");
        }
    }

    private static ExitCode refuse(String command) {
        throw new CommandFailedException(ExitCode.SOFTWARE_ERROR, command + ": 尚未实现 / not built yet in this version");
    }
}
