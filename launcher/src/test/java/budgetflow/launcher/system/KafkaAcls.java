package budgetflow.launcher.system;

import budgetflow.launcher.command.AclsRunner;
import budgetflow.launcher.command.Output;
import budgetflow.launcher.command.SettingsChoice;
import budgetflow.launcher.service.AclsTask;
import budgetflow.schemas.security.App;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.tools.AclCommand;

/** An operator who applies what {@code budgetflow acls} prints, with Kafka's own tool. */
final class KafkaAcls {
    private static final String TOOL = "kafka-acls.sh ";

    private KafkaAcls() {}

    /** What is printed for apps, each with the user named after it. */
    static List<String> printed(String bootstrapServers, App... apps) {
        StringWriter data = new StringWriter();
        new AclsTask()
                .run(
                        new AclsRunner.Request(
                                List.of(apps),
                                null,
                                null,
                                new SettingsChoice(null, Map.of("bootstrap", bootstrapServers))),
                        new Output(new PrintWriter(data, true), new PrintWriter(new StringWriter())));
        return data.toString().lines().toList();
    }

    /** Applies lines as they were printed; comments are passed over. */
    static void apply(List<String> lines) {
        lines.stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(TOOL.length()))
                .forEach(KafkaAcls::run);
    }

    /** The tool ends the JVM where it fails, and prints at length where it does not. */
    private static void run(String arguments) {
        PrintStream standardOutput = System.out;
        Exit.setExitProcedure((code, message) -> {
            throw new IllegalStateException("kafka-acls " + arguments + ": " + code + " " + message);
        });
        try {
            System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
            AclCommand.main(Arrays.stream(arguments.split(" ")).toArray(String[]::new));
        } finally {
            System.setOut(standardOutput);
            Exit.resetExitProcedure();
        }
    }
}
