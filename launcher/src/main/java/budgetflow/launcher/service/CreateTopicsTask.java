package budgetflow.launcher.service;

import budgetflow.launcher.command.ExitCode;
import budgetflow.launcher.command.Output;
import budgetflow.launcher.command.ServiceRunner;
import budgetflow.launcher.command.SettingsChoice;
import budgetflow.launcher.platform.ChosenSettings;
import budgetflow.schemas.security.App;
import java.util.List;

/** The command {@code create-topics}. */
public final class CreateTopicsTask implements ServiceRunner {
    @Override
    public ExitCode run(SettingsChoice choice, Output output) {
        List<String> made = Remote.provision(ChosenSettings.load(choice), App.CREATE_TOPICS);
        made.forEach(output.data()::println);
        output.messages().println(made.isEmpty() ? "所有主题均已就绪 / all topics are there" : "已建立 made: " + made.size());
        return ExitCode.DONE;
    }
}
