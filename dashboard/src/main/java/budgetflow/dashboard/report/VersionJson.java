package budgetflow.dashboard.report;

import budgetflow.domain.report.ReportBook;
import budgetflow.domain.report.ReportHeader;
import budgetflow.domain.report.TopicOffset;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is remembered of a version beside its figures, as JSON. */
final class VersionJson {
    private static final int FORMAT = 1;
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private VersionJson() {}

    static String text(ReportBook book) throws JsonProcessingException {
        ReportHeader header = book.header();
        ObjectNode root = JSON.createObjectNode()
                .put("format", FORMAT)
                .put("selection", header.selection().text())
                .put("asOf", header.asOf().toString())
                .put("version", header.stamp().version())
                .put("totalsHash", header.totalsHash())
                .put("synthetic", header.stamp().synthetic())
                .put("ruleVersion", header.stamp().ruleVersion());
        ArrayNode offsets = root.putArray("offsets");
        header.stamp().offsets().forEach(offset -> offsets.addObject()
                .put("topic", offset.topic())
                .put("partition", offset.partition())
                .put("nextOffset", offset.nextOffset()));
        return JSON.writeValueAsString(root) + "\n";
    }

    /** {@link IllegalArgumentException} where it is of a format to come. */
    static IssuedVersion read(Path folder, String text) throws IOException {
        JsonNode root = JSON.readTree(text);
        if (root.path("format").asInt() != FORMAT) {
            throw new IllegalArgumentException("written by another release");
        }
        List<TopicOffset> offsets = new ArrayList<>();
        root.required("offsets")
                .forEach(offset -> offsets.add(new TopicOffset(
                        offset.required("topic").asText(),
                        offset.required("partition").asInt(),
                        offset.required("nextOffset").asLong())));
        return new IssuedVersion(
                folder,
                root.required("version").asInt(),
                root.required("totalsHash").asText(),
                root.required("synthetic").asBoolean(),
                root.required("ruleVersion").asText(),
                offsets);
    }
}
