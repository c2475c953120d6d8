package budgetflow.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The subset of Confluent's REST API the embedded registry answers, as a list that can be read: a method, a path whose
 * {@code *} are arguments, and who answers. Source: Confluent's "Schema Registry API Reference".
 */
final class RegistryRoutes {
    /**
     * A request: {@code arguments} are what stood for the stars, decoded; {@code body} is empty for GET.
     *
     * @param query the raw query, "" where there is none
     */
    record Request(List<String> arguments, String query, JsonNode body) {
        String argument(int index) {
            return arguments.get(index);
        }

        boolean asks(String parameter) {
            return List.of(query.split("&", -1)).contains(parameter + "=true");
        }
    }

    /** Gives the JSON of the answer. */
    interface Answer {
        JsonNode to(Request request);
    }

    private record Route(String method, List<String> path, Answer answer) {}

    /** A route that fits a path, with the arguments taken from it. */
    record Match(Answer answer, List<String> arguments) {}

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final SchemaCatalogue catalogue;
    private final List<Route> routes = new ArrayList<>();

    RegistryRoutes(SchemaCatalogue catalogue) {
        this.catalogue = catalogue;
        on("GET", "/", request -> JSON.objectNode());
        on("GET", "/subjects", request -> texts(catalogue.state().subjects()));
        on("POST", "/subjects/*", this::lookUp);
        on("GET", "/subjects/*/versions", this::versions);
        on("POST", "/subjects/*/versions", this::register);
        on("GET", "/subjects/*/versions/*", request -> full(version(request)));
        on(
                "GET",
                "/subjects/*/versions/*/schema",
                request -> parsed(version(request).text()));
        on("GET", "/schemas/types", request -> texts(List.of("AVRO")));
        on("GET", "/schemas/ids/*", request -> JSON.objectNode().put("schema", textOf(request)));
        on("GET", "/schemas/ids/*/schema", request -> parsed(textOf(request)));
        on("GET", "/schemas/ids/*/subjects", this::subjectsOf);
        on("GET", "/schemas/ids/*/versions", this::usesOf);
        on("GET", "/config", request -> level(catalogue.state().level(null)));
        on("PUT", "/config", request -> setLevel(null, request));
        on("GET", "/config/*", this::subjectLevel);
        on("PUT", "/config/*", request -> setLevel(request.argument(0), request));
        on("POST", "/compatibility/subjects/*/versions", this::compatibleWithAll);
        on("POST", "/compatibility/subjects/*/versions/*", this::compatibleWithOne);
        on("GET", "/mode", request -> JSON.objectNode().put("mode", "READWRITE"));
        on("GET", "/mode/*", request -> JSON.objectNode().put("mode", "READWRITE"));
    }

    private void on(String method, String path, Answer answer) {
        routes.add(new Route(method, List.of(path.substring(1).split("/", -1)), answer));
    }

    /** Empty when no route of this method fits; then {@link #methods} tells an unknown path from a wrong method. */
    Optional<Match> match(String method, List<String> path) {
        return routes.stream()
                .filter(route -> route.method().equals(method) && fits(route.path(), path))
                .findFirst()
                .map(route -> new Match(route.answer(), arguments(route.path(), path)));
    }

    Set<String> methods(List<String> path) {
        Set<String> methods = new LinkedHashSet<>();
        routes.stream().filter(route -> fits(route.path(), path)).forEach(route -> methods.add(route.method()));
        return methods;
    }

    private static boolean fits(List<String> pattern, List<String> path) {
        if (pattern.size() != path.size()) {
            return false;
        }
        for (int index = 0; index < path.size(); index++) {
            boolean argument =
                    pattern.get(index).equals("*") && !path.get(index).isEmpty();
            if (!argument && !pattern.get(index).equals(path.get(index))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> arguments(List<String> pattern, List<String> path) {
        List<String> arguments = new ArrayList<>();
        for (int index = 0; index < path.size(); index++) {
            if (pattern.get(index).equals("*")) {
                arguments.add(path.get(index));
            }
        }
        return List.copyOf(arguments);
    }

    private JsonNode register(Request request) {
        RegisteredSchema schema = catalogue.register(request.argument(0), schemaText(request.body()));
        return JSON.objectNode().put("id", schema.id());
    }

    private JsonNode lookUp(Request request) {
        String subject = request.argument(0);
        knownVersions(subject);
        String canonical = SchemaCatalogue.parse(schemaText(request.body())).toString();
        return full(catalogue.state().find(subject, canonical).orElseThrow(RequestRefused::noSchema));
    }

    private JsonNode versions(Request request) {
        ArrayNode numbers = JSON.arrayNode();
        knownVersions(request.argument(0)).forEach(schema -> numbers.add(schema.version()));
        return numbers;
    }

    private JsonNode subjectsOf(Request request) {
        textOf(request);
        return texts(catalogue.state().uses(number(request.argument(0))).stream()
                .map(RegisteredSchema::subject)
                .toList());
    }

    private JsonNode usesOf(Request request) {
        textOf(request);
        ArrayNode uses = JSON.arrayNode();
        for (RegisteredSchema use : catalogue.state().uses(number(request.argument(0)))) {
            uses.add(JSON.objectNode().put("subject", use.subject()).put("version", use.version()));
        }
        return uses;
    }

    private JsonNode subjectLevel(Request request) {
        String subject = request.argument(0);
        if (request.asks("defaultToGlobal")) {
            return level(catalogue.state().level(subject));
        }
        return level(catalogue
                .state()
                .ownLevel(subject)
                .orElseThrow(() -> new RequestRefused(
                        404, 40408, "Subject '" + subject + "' does not have subject-level compatibility configured")));
    }

    private JsonNode setLevel(@Nullable String subject, Request request) {
        String name = request.body().path("compatibility").asText();
        Compatibility level = Compatibility.named(name)
                .orElseThrow(() -> new RequestRefused(
                        422,
                        42203,
                        "Invalid compatibility level. Valid values are " + List.of(Compatibility.values())));
        catalogue.setLevel(subject, level);
        return JSON.objectNode().put("compatibility", level.name());
    }

    private JsonNode compatibleWithAll(Request request) {
        return verdict(request, catalogue.state().versions(request.argument(0)));
    }

    private JsonNode compatibleWithOne(Request request) {
        return verdict(request, List.of(version(request)));
    }

    private JsonNode verdict(Request request, List<RegisteredSchema> earlier) {
        Schema schema = SchemaCatalogue.parse(schemaText(request.body()));
        Optional<String> objection = catalogue.objection(request.argument(0), schema, earlier);
        ObjectNode verdict = JSON.objectNode().put("is_compatible", objection.isEmpty());
        if (request.asks("verbose")) {
            verdict.set("messages", texts(objection.stream().toList()));
        }
        return verdict;
    }

    private static String schemaText(JsonNode body) {
        if (!body.path("schemaType").asText("AVRO").equals("AVRO")
                || !body.path("references").isEmpty()) {
            throw new RequestRefused(422, 42201, "Invalid schema: this registry takes AVRO without references");
        }
        if (!body.path("schema").isTextual()) {
            throw new RequestRefused(422, 42201, "Invalid schema: the field 'schema' must hold the schema as text");
        }
        return body.path("schema").textValue();
    }

    private List<RegisteredSchema> knownVersions(String subject) {
        List<RegisteredSchema> versions = catalogue.state().versions(subject);
        if (versions.isEmpty()) {
            throw RequestRefused.noSubject(subject);
        }
        return versions;
    }

    private RegisteredSchema version(Request request) {
        List<RegisteredSchema> versions = knownVersions(request.argument(0));
        String asked = request.argument(1);
        if (asked.equals("latest") || asked.equals("-1")) {
            return versions.get(versions.size() - 1);
        }
        int version = number(asked);
        if (version < 1) {
            throw new RequestRefused(
                    422,
                    42202,
                    "The specified version '" + asked + "' is not a valid version id: 1 and above, or latest");
        }
        if (version > versions.size()) {
            throw RequestRefused.noVersion(asked);
        }
        return versions.get(version - 1);
    }

    private String textOf(Request request) {
        return catalogue.state().textOf(number(request.argument(0))).orElseThrow(RequestRefused::noSchema);
    }

    /** 0, which is nobody's number, for what is not a number. */
    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    private static JsonNode parsed(String schema) {
        return new POJONode(new RawValue(schema));
    }

    private static ObjectNode full(RegisteredSchema schema) {
        return JSON.objectNode()
                .put("subject", schema.subject())
                .put("version", schema.version())
                .put("id", schema.id())
                .put("schema", schema.text());
    }

    private static JsonNode level(Compatibility level) {
        return JSON.objectNode().put("compatibilityLevel", level.name());
    }

    private static JsonNode texts(Iterable<String> all) {
        ArrayNode array = JSON.arrayNode();
        all.forEach(array::add);
        return array;
    }
}
