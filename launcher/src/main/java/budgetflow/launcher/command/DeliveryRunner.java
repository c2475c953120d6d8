package budgetflow.launcher.command;

/** Does the work behind {@code dispatch} and the commands that look at deliveries. */
public interface DeliveryRunner {
    /** The dispatcher alone, until it is stopped. */
    ExitCode dispatch(SettingsChoice settings, Output output);

    /** What would be sent in the days to come. */
    ExitCode preview(SettingsChoice settings, int days, boolean json, Output output);

    /** Sends one message that says it is a test. */
    ExitCode testSend(SettingsChoice settings, String recipient, Output output);

    /** What could not be delivered; with {@code replay} it is sent again. */
    ExitCode failed(SettingsChoice settings, boolean replay, boolean json, Output output);
}
