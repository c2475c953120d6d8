package budgetflow.benchmarks.run;

import budgetflow.schemas.registry.Patience;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.wire.WireFormat;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;

/** The process of an app that catches up, leaves a file to say so, and goes on until it is killed or fails. */
public final class ServeMain {
    private static final String READY = "ready";
    private static final long BETWEEN_LOOKS_NANOS = Duration.ofMillis(200).toNanos();

    private ServeMain() {}

    /** With the file of the request. */
    public static void main(String[] arguments) throws IOException {
        RunRequest request = new ObjectMapper().readValue(new File(arguments[0]), RunRequest.class);
        Settings settings = request.settings("live");
        try (Admin admin = Admin.create(settings.clientProperties());
                WireFormat wire = WireFormat.of(settings, Patience.ENDLESS);
                RunningApp app = new ProductApp(settings, wire)) {
            app.awaitRunning();
            new Consumption(admin, settings.clientProperties()).awaitAll(app, request.entries());
            Files.createFile(request.file(READY));
            while (true) {
                app.checkAlive();
                LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
            }
        }
    }

    /** Whether the process of that request has caught up. */
    static boolean isReady(RunRequest request) {
        return Files.exists(request.file(READY));
    }
}
