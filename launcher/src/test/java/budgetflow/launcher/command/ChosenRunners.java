package budgetflow.launcher.command;

/** The work behind some commands, chosen by a test; every other command is the one it starts from. */
public final class ChosenRunners {
    private final DemoRunner demo;
    private ServiceRunner run;
    private ReplayRunner replay;
    private final IngestRunner ingest;
    private final CloseDayRunner closeDay;
    private ImportBudgetRunner importBudget;
    private ServiceRunner streams;
    private ServiceRunner alerts;
    private DeliveryRunner delivery;
    private AlertsRunner alertSteps;
    private final ServiceRunner closeDays;
    private final ServiceRunner createTopics;
    private final AclsRunner acls;
    private final ResetRunner reset;
    private ServiceRunner dashboard;
    private UsersRunner users;
    private ReportRunner report;

    private ChosenRunners(Runners start) {
        demo = start.demo();
        run = start.run();
        replay = start.replay();
        ingest = start.ingest();
        closeDay = start.closeDay();
        importBudget = start.importBudget();
        streams = start.streams();
        alerts = start.alerts();
        delivery = start.delivery();
        alertSteps = start.alertSteps();
        closeDays = start.closeDays();
        createTopics = start.createTopics();
        acls = start.acls();
        reset = start.reset();
        dashboard = start.dashboard();
        users = start.users();
        report = start.report();
    }

    /** Every other command says that it is not built, and fails. */
    public static ChosenRunners onlyThese() {
        return from(Runners.notBuiltYet());
    }

    static ChosenRunners from(Runners start) {
        return new ChosenRunners(start);
    }

    public ChosenRunners run(ServiceRunner chosen) {
        run = chosen;
        return this;
    }

    public ChosenRunners replay(ReplayRunner chosen) {
        replay = chosen;
        return this;
    }

    public ChosenRunners importBudget(ImportBudgetRunner chosen) {
        importBudget = chosen;
        return this;
    }

    public ChosenRunners streams(ServiceRunner chosen) {
        streams = chosen;
        return this;
    }

    public ChosenRunners alerts(ServiceRunner chosen) {
        alerts = chosen;
        return this;
    }

    public ChosenRunners delivery(DeliveryRunner chosen) {
        delivery = chosen;
        return this;
    }

    public ChosenRunners alertSteps(AlertsRunner chosen) {
        alertSteps = chosen;
        return this;
    }

    public ChosenRunners dashboard(ServiceRunner chosen) {
        dashboard = chosen;
        return this;
    }

    public ChosenRunners users(UsersRunner chosen) {
        users = chosen;
        return this;
    }

    public ChosenRunners report(ReportRunner chosen) {
        report = chosen;
        return this;
    }

    public Runners build() {
        return new Runners(
                demo,
                run,
                replay,
                ingest,
                closeDay,
                importBudget,
                streams,
                alerts,
                delivery,
                alertSteps,
                closeDays,
                createTopics,
                acls,
                reset,
                dashboard,
                users,
                report);
    }
}
