package budgetflow.launcher;

import budgetflow.launcher.command.Runners;
import budgetflow.launcher.replay.ReplayTask;

/** Says who does the work behind each command. */
final class Wiring {
    private Wiring() {}

    static Runners runners() {
        Runners missing = Runners.notBuiltYet();
        return new Runners(
                missing.demo(),
                missing.run(),
                new ReplayTask(),
                missing.ingest(),
                missing.closeDay(),
                missing.streams(),
                missing.alerts());
    }
}
