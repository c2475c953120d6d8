package budgetflow.benchmarks.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;

/** The process of one run: reads what it is told from a file and leaves what it measured in another. */
public final class RunMain {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RunMain() {}

    /** With the file of the request and the file for the result. */
    public static void main(String[] arguments) throws Exception {
        RunRequest request = JSON.readValue(new File(arguments[0]), RunRequest.class);
        ProcessHandle broker = ProcessHandle.of(request.brokerPid())
                .orElseThrow(() -> new IllegalStateException("there is no broker " + request.brokerPid()));
        Stopwatch born = Stopwatch.sinceBirth(broker);
        RunResult result =
                switch (request.contestant()) {
                    case POLL, DECODE -> new LimitRun(request, broker).run(born);
                    case STREAMS, STREAMS_ROCKSDB, NAIVE -> new AppRun(request, broker).run(born);
                    case FLINK -> new BoundedRun(request, broker).run(born);
                };
        JSON.writeValue(new File(arguments[1]), result);
        // Whatever an app has left running must not keep the others waiting.
        System.exit(0);
    }
}
