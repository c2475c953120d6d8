package budgetflow.launcher.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The project's docker-compose.yml, taken apart, with what its pieces share put in place. */
final class ComposeFile {
    /** The project's folder: tests run in their module's, or in it. */
    static final Path PROJECT = project();

    static final JsonNode ROOT = read();

    private ComposeFile() {}

    /** The services by name. */
    static List<Map.Entry<String, JsonNode>> services() {
        return List.copyOf(ROOT.path("services").properties());
    }

    static JsonNode service(String name) {
        JsonNode service = ROOT.path("services").path(name);
        if (service.isMissingNode()) {
            throw new IllegalArgumentException("no such service: " + name);
        }
        return service;
    }

    static String image(String service) {
        return service(service).path("image").asText();
    }

    static String environment(String service, String variable) {
        return service(service).path("environment").path(variable).asText();
    }

    /** The variables a service sets by itself, without those it takes from outside. */
    static Map<String, String> environment(String service) {
        Map<String, String> variables = new TreeMap<>();
        service(service).path("environment").properties().forEach(variable -> {
            if (!variable.getValue().isNull()) {
                variables.put(variable.getKey(), variable.getValue().asText());
            }
        });
        return variables;
    }

    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static Path project() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("docker-compose.yml")) ? here : here.getParent();
    }

    private static JsonNode read() {
        try (Reader text = Files.newBufferedReader(PROJECT.resolve("docker-compose.yml"), StandardCharsets.UTF_8)) {
            // Not Jackson's own reader of YAML: it leaves out what anchors stand for.
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            return new ObjectMapper().valueToTree(tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
