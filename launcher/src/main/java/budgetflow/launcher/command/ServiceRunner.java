package budgetflow.launcher.command;

/** Runs something that needs to know nothing but the settings, such as an app, until it is done or stopped. */
@FunctionalInterface
public interface ServiceRunner {
    ExitCode run(SettingsChoice settings, Output output);
}
