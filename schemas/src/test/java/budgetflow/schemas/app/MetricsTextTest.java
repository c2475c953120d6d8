package budgetflow.schemas.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.junit.jupiter.api.Test;

class MetricsTextTest {
    @Test
    void figuresOfOneNameStandTogether() {
        String text = new MetricsText()
                .add("b_total", Map.of("app", "two"), 2L)
                .add("a", Map.of("app", "one"), 1.5)
                .add("b_total", Map.of("app", "one"), 1L)
                .toString();

        assertThat(text)
                .isEqualTo("# TYPE a gauge\n"
                        + "a{app=\"one\"} 1.5\n"
                        + "# TYPE b_total counter\n"
                        + "b_total{app=\"one\"} 1\n"
                        + "b_total{app=\"two\"} 2\n");
    }

    @Test
    void anAppIsInOneStateAtATime() {
        assertThat(new MetricsText().addHealth("x", AppHealth.STARTING).toString())
                .contains("{app=\"x\",state=\"starting\"} 1\n", "{app=\"x\",state=\"running\"} 0\n");
    }

    @Test
    void kafkasFiguresKeepTheirTagsAndTheirWordsAreLeftOut() {
        Map<MetricName, Metric> metrics = new LinkedHashMap<>();
        add(metrics, "stream-thread-metrics", "process-rate", Double.NaN);
        add(metrics, "stream-metrics", "state", "RUNNING");
        add(metrics, "consumer-metrics", "last-heartbeat-seconds-ago", Double.NEGATIVE_INFINITY);

        assertThat(new MetricsText().addKafka(metrics).toString())
                .isEqualTo("# TYPE kafka_consumer_last_heartbeat_seconds_ago gauge\n"
                        + "kafka_consumer_last_heartbeat_seconds_ago{client_id=\"a\\\"b\\\\c\\nd\"} -Inf\n"
                        + "# TYPE kafka_stream_thread_process_rate gauge\n"
                        + "kafka_stream_thread_process_rate{client_id=\"a\\\"b\\\\c\\nd\"} NaN\n");
    }

    @Test
    void textsOfSeveralAppsAreOneWithTheFiguresOfOneNameTogether() {
        String first = new MetricsText()
                .add("b", Map.of("app", "one"), 1)
                .add("a_total", Map.of(), 1)
                .toString();
        String second = new MetricsText()
                .add("b", Map.of("app", "two"), 2)
                .add("c", Map.of(), 3)
                .toString();

        assertThat(MetricsText.together(List.of(first, "", second)))
                .isEqualTo("# TYPE a_total counter\na_total{} 1\n"
                        + "# TYPE b gauge\nb{app=\"one\"} 1\nb{app=\"two\"} 2\n"
                        + "# TYPE c gauge\nc{} 3\n");
    }

    private static void add(Map<MetricName, Metric> metrics, String group, String name, Object value) {
        MetricName key = new MetricName(name, group, "", Map.of("client-id", "a\"b\\c\nd"));
        metrics.put(key, new Metric() {
            @Override
            public MetricName metricName() {
                return key;
            }

            @Override
            public Object metricValue() {
                return value;
            }
        });
    }
}
