package budgetflow.launcher.command;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "close-day",
        description = {
            "关账 / closes a business day and every open one before it; then milestones and rules are judged.",
            "Waits until all that was fed has been counted. A day that is closed already stays as it is."
        })
final class CloseDayCommand extends Subcommand implements Callable<Integer> {
    private final CloseDayRunner runner;

    @Parameters(index = "0", paramLabel = "YYYY-MM-DD", description = "关账日 / the day to close.")
    private LocalDate day = LocalDate.EPOCH;

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    CloseDayCommand(CloseDayRunner runner) {
        this.runner = runner;
    }

    @Override
    public Integer call() {
        return runner.run(day, settings.choice(), output()).code();
    }
}
