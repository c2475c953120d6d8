package budgetflow.launcher.command;

/** Runs something that goes on until it is stopped. */
@FunctionalInterface
public interface ServiceRunner {
    ExitCode run(SettingsChoice settings, Output output);
}
