package budgetflow.launcher;

import budgetflow.launcher.command.BudgetflowCommand;
import budgetflow.launcher.command.Output;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** Starts the command that was asked for. Output is UTF-8 whatever the platform's habit. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        // The log4j that Kafka's broker brings along would refuse to start, and the broker with it, once we are
        // stopping.
        System.setProperty("log4j.shutdownHookEnabled", "false");
        Output output = new Output(utf8(FileDescriptor.out), utf8(FileDescriptor.err));
        int code = BudgetflowCommand.commandLine(Wiring.runners(Clock.systemUTC(), System.in), output)
                .execute(arguments);
        output.data().flush();
        output.messages().flush();
        System.exit(code);
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        OutputStream out = new FileOutputStream(descriptor);
        return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
    }
}
