package budgetflow.dashboard.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** How far each partition was carried, and of which making of its topic. */
final class Offsets {
    private static final String READ = "SELECT topic, topic_id, partition_no, next_offset FROM partition_offset";
    private static final String UPDATE =
            "UPDATE partition_offset SET next_offset = ? WHERE topic = ? AND partition_no = ?";
    private static final String INSERT =
            "INSERT INTO partition_offset (topic, topic_id, partition_no, next_offset) VALUES (?, ?, ?, 0)";

    private Offsets() {}

    /**
     * What the store says of a partition.
     *
     * @param topicId Kafka's id of the topic when its first record was carried
     */
    record Carried(String topicId, long nextOffset) {}

    static Map<TopicPartition, Carried> read(Connection connection) throws SQLException {
        Map<TopicPartition, Carried> carried = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(READ);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                carried.put(
                        new TopicPartition(rows.getString(1), rows.getInt(3)),
                        new Carried(rows.getString(2), rows.getLong(4)));
            }
        }
        return carried;
    }

    /** Partitions from now on: nothing is carried of them yet. */
    static void begin(Connection connection, Map<TopicPartition, String> topicIds) throws SQLException {
        try (Rows rows = new Rows(connection, INSERT)) {
            for (Map.Entry<TopicPartition, String> one : topicIds.entrySet()) {
                rows.text(one.getKey().topic())
                        .text(one.getValue())
                        .number(one.getKey().partition())
                        .add();
            }
            rows.send();
        }
    }

    static void write(Connection connection, Map<TopicPartition, Long> nextOffsets) throws SQLException {
        try (Rows rows = new Rows(connection, UPDATE)) {
            for (Map.Entry<TopicPartition, Long> one : nextOffsets.entrySet()) {
                rows.number(one.getValue())
                        .text(one.getKey().topic())
                        .number(one.getKey().partition())
                        .add();
            }
            rows.send();
        }
    }
}
