package budgetflow.launcher.report;

import budgetflow.dashboard.report.OpenReport;
import budgetflow.domain.report.BookDifferences;
import budgetflow.domain.report.ReportHeader;
import budgetflow.domain.report.ReportSelection;
import budgetflow.domain.report.TableFault;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a script learns of a report that was written. */
record ReportSummary(
        OpenReport report, ReportSelection selection, Path folder, List<Path> files, List<TableFault> faults) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** One object; the numbers of what moved are null for version 1. */
    String json() {
        ReportHeader header = report.header();
        Optional<BookDifferences> moved = report.differences();
        ObjectNode root = JSON.createObjectNode()
                .put("fiscalYear", selection.fiscalYear().year())
                .put("selection", selection.text())
                .put("asOf", header.asOf().toString())
                .put("amountUnit", header.stamp().unit().label())
                .put("version", header.stamp().version())
                .put("totalsHash", header.totalsHash())
                .put("synthetic", header.stamp().synthetic())
                .put("faults", faults.size())
                .put("movedCells", moved.map(of -> of.cells().size()).orElse(null))
                .put("movedEntries", moved.map(of -> of.entries().size()).orElse(null))
                .put("movedChanges", moved.map(of -> of.changes().size()).orElse(null))
                .put("folder", folder.toString());
        ArrayNode list = root.putArray("files");
        files.forEach(file -> list.add(file.toString()));
        try {
            return JSON.writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
