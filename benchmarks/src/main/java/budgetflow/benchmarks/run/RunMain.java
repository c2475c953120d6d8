package budgetflow.benchmarks.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;

/** The process of one run: reads what it is told from a file and leaves what it measured in another. */
public final class RunMain {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RunMain() {}

    /** With the file of the request and the file for the result. */
    public static void main(String[] arguments) throws IOException {
        RunRequest request = JSON.readValue(new File(arguments[0]), RunRequest.class);
        ProcessHandle broker = ProcessHandle.of(request.brokerPid())
                .orElseThrow(() -> new IllegalStateException("there is no broker " + request.brokerPid()));
        Stopwatch born = Stopwatch.sinceBirth(broker);
        RunResult result = request.contestant().writes()
                ? new AppRun(request, broker).run(born)
                : new LimitRun(request, broker).run(born);
        JSON.writeValue(new File(arguments[1]), result);
        // Whatever an app has left running must not keep the others waiting.
        System.exit(0);
    }
}
