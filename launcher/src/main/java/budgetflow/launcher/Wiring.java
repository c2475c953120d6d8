package budgetflow.launcher;

import budgetflow.domain.plan.JudgingDays;
import budgetflow.launcher.command.Runners;
import budgetflow.launcher.delivery.DeliveryTask;
import budgetflow.launcher.document.ImportBudgetTask;
import budgetflow.launcher.handling.AlertsTask;
import budgetflow.launcher.platform.ChosenSettings;
import budgetflow.launcher.platform.Dispatching;
import budgetflow.launcher.platform.Processing;
import budgetflow.launcher.replay.DemoTask;
import budgetflow.launcher.replay.ReplayTask;
import budgetflow.launcher.report.ReportTask;
import budgetflow.launcher.reset.ResetTask;
import budgetflow.launcher.service.AclsTask;
import budgetflow.launcher.service.AppService;
import budgetflow.launcher.service.CloseDayTask;
import budgetflow.launcher.service.CloseDaysTask;
import budgetflow.launcher.service.CreateTopicsTask;
import budgetflow.launcher.service.DashboardTask;
import budgetflow.launcher.service.IngestTask;
import budgetflow.launcher.service.RunTask;
import budgetflow.launcher.users.UsersTask;
import budgetflow.schemas.security.App;
import java.io.InputStream;
import java.time.Clock;

/** Says who does the work behind each command. */
final class Wiring {
    private Wiring() {}

    static Runners runners(Clock clock, InputStream standardInput) {
        return new Runners(
                new DemoTask(clock),
                new RunTask(clock),
                new ReplayTask(),
                new IngestTask(standardInput),
                new CloseDayTask(clock),
                new ImportBudgetTask(),
                new AppService(App.STREAMS, Processing::startStreams),
                new AppService(
                        App.ALERTS,
                        (settings, wire) -> Processing.startAlerts(
                                settings, wire, JudgingDays.standard(ChosenSettings.workingCalendar(settings))),
                        (settings, wire) -> Dispatching.startIfAsked(settings, wire, clock)),
                new DeliveryTask(clock),
                new AlertsTask(clock),
                new CloseDaysTask(clock),
                new CreateTopicsTask(),
                new AclsTask(),
                new ResetTask(standardInput),
                new DashboardTask(clock),
                new UsersTask(clock, standardInput),
                new ReportTask());
    }
}
