package budgetflow.benchmarks.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The report with every figure unrounded: nanoseconds, bytes, counts. */
public final class ReportJson {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private ReportJson() {}

    /** Overwrites the file. */
    public static void write(BenchReport report, Path file) {
        try {
            JSON.writeValue(file.toFile(), of(report));
        } catch (IOException failed) {
            throw new UncheckedIOException("The results cannot be written to " + file, failed);
        }
    }

    static ObjectNode of(BenchReport report) {
        ObjectNode json = JSON.createObjectNode();
        json.put("synthetic", true);
        json.put("measuredAt", report.conditions().measuredAt().toString());
        ObjectNode conditions = json.putObject("conditions");
        Conditions on = report.conditions();
        conditions.put("cores", on.cores());
        conditions.put("memoryMb", on.memoryMb());
        conditions.put("system", on.system());
        conditions.put("jdk", on.jdk());
        conditions.put("kafka", on.kafka());
        conditions.put("heapMb", on.heapMb());
        conditions.put("brokerHeapMb", on.brokerHeapMb());
        conditions.put("threads", on.threads());
        conditions.put("commitIntervalMs", on.commitIntervalMs());
        conditions.put("liveCommitIntervalMs", on.liveCommitIntervalMs());
        conditions.put("warmUpEntries", on.warmUp());
        json.set("load", JSON.valueToTree(report.load()));
        json.put("verified", report.isVerified());
        ArrayNode runs = json.putArray("runs");
        report.measurements().forEach(run -> runs.add(run(report, run)));
        json.set("latencies", JSON.valueToTree(report.latencies()));
        return json;
    }

    private static ObjectNode run(BenchReport report, Measurement run) {
        ObjectNode json = JSON.createObjectNode();
        json.put("run", run.contestant().key());
        json.put("title", run.contestant().title());
        json.put("jvm", run.warm() ? "warm" : "cold");
        json.put("verified", run.isVerified());
        json.put("differences", run.wrong().size());
        json.put("entriesPerSecond", run.entriesPerSecond());
        json.put("appCpuMicrosPerEntry", run.appCpu());
        json.put("brokerCpuMicrosPerEntry", run.brokerCpu());
        json.put("shareOfLimit2", report.shareOfLimit(run));
        json.put("shareOfLimit2ByCpu", report.shareOfLimitByCpu(run));
        json.setAll((ObjectNode) JSON.valueToTree(run.result()));
        return json;
    }
}
