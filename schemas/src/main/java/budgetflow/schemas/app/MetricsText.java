package budgetflow.schemas.app;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/**
 * Figures in the text format of Prometheus (version 0.0.4): those of one name together, in a fixed order, none twice.
 * Names that end in {@code _total} only ever rise and are called counters, all others gauges.
 */
public final class MetricsText {
    private static final String COUNTER_END = "_total";
    private static final String KAFKA_PREFIX = "kafka_";
    private static final String TYPE = "# TYPE ";

    /** Name → labels as text → value as text. */
    private final Map<String, Map<String, String>> figures = new TreeMap<>();

    /** A figure of our own. */
    public MetricsText add(String name, Map<String, String> labels, Number value) {
        figures.computeIfAbsent(name, any -> new TreeMap<>()).putIfAbsent(labels(labels), text(value));
        return this;
    }

    /** Which of the states an app is in: 1 for that one, 0 for the others. */
    public MetricsText addHealth(String app, AppHealth health) {
        for (AppHealth each : AppHealth.values()) {
            add(
                    "budgetflow_app_state",
                    Map.of("app", app, "state", each.name().toLowerCase(Locale.ROOT)),
                    each == health ? 1 : 0);
        }
        return this;
    }

    /** Kafka's own figures of a client, as {@code kafka_GROUP_NAME}; those that are no numbers are left out. */
    public MetricsText addKafka(Map<MetricName, ? extends Metric> metrics) {
        metrics.forEach((name, metric) -> {
            if (metric.metricValue() instanceof Number value) {
                String group = name.group().replace("-metrics", "");
                add(KAFKA_PREFIX + word(group) + "_" + word(name.name()), name.tags(), value);
            }
        });
        return this;
    }

    /** One text of several of these: Prometheus wants the figures of one name together. */
    public static String together(List<String> texts) {
        Map<String, Set<String>> figuresByType = new TreeMap<>();
        for (String text : texts) {
            String type = "";
            for (String line : text.lines().toList()) {
                if (line.startsWith(TYPE)) {
                    type = line;
                } else {
                    figuresByType
                            .computeIfAbsent(type, any -> new LinkedHashSet<>())
                            .add(line);
                }
            }
        }
        StringBuilder all = new StringBuilder();
        figuresByType.forEach((type, figures) -> {
            all.append(type).append('\n');
            figures.forEach(figure -> all.append(figure).append('\n'));
        });
        return all.toString();
    }

    private static String labels(Map<String, String> labels) {
        return new TreeMap<>(labels)
                .entrySet().stream()
                        .map(label -> word(label.getKey()) + "=\"" + escaped(label.getValue()) + "\"")
                        .collect(Collectors.joining(","));
    }

    /** Letters, digits and underscores alone. */
    private static String word(String name) {
        return name.replaceAll("[^A-Za-z0-9_]", "_");
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    private static String text(Number value) {
        double number = value.doubleValue();
        if (Double.isInfinite(number)) {
            return number > 0 ? "+Inf" : "-Inf";
        }
        return value.toString();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        figures.forEach((name, values) -> {
            String type = name.endsWith(COUNTER_END) ? "counter" : "gauge";
            text.append(TYPE).append(name).append(' ').append(type).append('\n');
            values.forEach((labels, value) -> text.append(name)
                    .append('{')
                    .append(labels)
                    .append("} ")
                    .append(value)
                    .append('\n'));
        });
        return text.toString();
    }
}
