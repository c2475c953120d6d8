package budgetflow.ingest.document.result;

import budgetflow.ingest.document.finding.Finding;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The result of an import as the JSON of {@code import-budget --json}. */
public final class ResultJson {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private ResultJson() {}

    public static String text(ImportResult result) {
        try {
            return MAPPER.writeValueAsString(node(result));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The result as a tree, for putting several documents into one array. */
    public static ObjectNode node(ImportResult result) {
        ObjectNode root = MAPPER.createObjectNode();
        ObjectNode document = root.putObject("document");
        document.put("bureau", result.document().bureau());
        document.put("fiscalYear", result.document().fiscalYear());
        document.put("region", result.document().region());
        document.put("unit", result.document().unit());
        ObjectNode totals = root.putObject("totals");
        totals.put("revenueFen", result.totals().revenueFen());
        totals.put("expenditureFen", result.totals().expenditureFen());
        totals.put("basicFen", result.totals().basicFen());
        totals.put("projectFen", result.totals().projectFen());
        totals.put("carryOverFen", result.totals().carryOverFen());
        ArrayNode units = root.putArray("units");
        result.units()
                .forEach(unit -> units.addObject().put("code", unit.code()).put("name", unit.name()));
        ArrayNode functional = root.putArray("functional");
        result.functional().forEach(line -> functional(functional.addObject(), line));
        ArrayNode economic = root.putArray("economic");
        result.economic().forEach(line -> economic.addObject()
                .put("departmentCode", line.departmentCode())
                .put("governmentCode", line.governmentCode())
                .put("name", line.name())
                .put("totalFen", line.totalFen()));
        ArrayNode projects = root.putArray("projects");
        result.projects().forEach(project -> project(projects.addObject(), project));
        ArrayNode findings = root.putArray("findings");
        result.findings().forEach(finding -> finding(findings.addObject(), finding));
        root.put("outcome", result.outcome().name());
        return root;
    }

    private static void functional(ObjectNode node, ImportResult.Functional line) {
        node.put("code", line.code());
        node.put("name", line.name());
        node.put("totalFen", line.totalFen());
        node.put("basicFen", line.basicFen());
        node.put("personnelFen", line.personnelFen());
        node.put("publicFen", line.publicFen());
        node.put("projectFen", line.projectFen());
    }

    private static void project(ObjectNode node, ImportResult.Project project) {
        node.put("name", project.name());
        node.put("code", project.code());
        node.put("lineCode", project.lineCode());
        node.put("synthetic", project.synthetic());
        node.put("unitCode", project.unitCode());
        node.put("type", project.type());
        node.put("totalFen", project.totalFen());
        ArrayNode plan = node.putArray("plan");
        project.plan().forEach(milestone -> plan.addObject()
                .put("dueOn", milestone.dueOn().toString())
                .put("percent", milestone.percent())
                .put("inferred", milestone.inferred()));
    }

    private static void finding(ObjectNode node, Finding finding) {
        node.put("severity", finding.severity().text());
        node.put("code", finding.code().name());
        node.put("line", finding.line());
        node.put("message", finding.message());
        node.put("expectedFen", finding.expectedFen());
        node.put("actualFen", finding.actualFen());
        node.put("differenceFen", finding.differenceFen());
    }
}
