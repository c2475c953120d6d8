package budgetflow.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.dashboard.access.Gate;
import budgetflow.dashboard.api.Contract;
import budgetflow.dashboard.web.route.Route;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The published document and the page for people say what the routes are: all of them, and no others. */
class ApiDocumentTest {
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^curl .*?(?:-X (POST) .*?)?\\S*(/api/v1/[^\\s'\"?]*)");

    private final Contract contract = new Contract();

    private static Set<String> routes() {
        return Arrays.stream(Route.values())
                .filter(route -> route.path().startsWith("/api/"))
                .map(route -> route.method() + " " + route.path())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyRouteIsInTheDocumentAndEveryOperationIsARoute() {
        assertThat(contract.operations()).isEqualTo(routes());
    }

    @Test
    void pathParametersAreDeclaredAsTheyStandInThePath() {
        contract.document().path("paths").properties().forEach(path -> path.getValue()
                .elements()
                .forEachRemaining(operation -> {
                    Set<String> declared = new TreeSet<>();
                    for (JsonNode parameter : operation.path("parameters")) {
                        if (parameter.path("in").asText().equals("path")) {
                            declared.add(parameter.path("name").asText());
                        }
                    }
                    Set<String> named = new TreeSet<>();
                    Matcher names = Pattern.compile("\\{([^}]*)}").matcher(path.getKey());
                    while (names.find()) {
                        named.add(names.group(1));
                    }
                    assertThat(declared).as(path.getKey()).isEqualTo(named);
                }));
    }

    @Test
    void onlyWhatIsOpenAsksForNoToken() {
        for (Route route : Route.values()) {
            if (route.path().startsWith("/api/")) {
                JsonNode operation = contract.document()
                        .path("paths")
                        .path(route.path())
                        .path(route.method().name().toLowerCase(Locale.ROOT));
                assertThat(operation.path("security").isArray())
                        .as(route.path())
                        .isEqualTo(route.gate() == Gate.OPEN);
            }
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        for (String reference : contract.document().findValuesAsText("$ref")) {
            assertThat(contract.document().at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        }
    }

    @Test
    void theExamplesForPeopleAreOfRoutesThereAre() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "API.md"), StandardCharsets.UTF_8);
        List<String> shown = EXAMPLE.matcher(page)
                .results()
                .map(match -> (match.group(1) == null ? "GET" : "POST") + " " + match.group(2))
                .toList();

        assertThat(shown).hasSizeGreaterThan(8).allSatisfy(example -> assertThat(routes())
                .anyMatch(route -> example.matches(route.replaceAll("\\{[^}]*}", "[^/]+"))));
        for (String route : routes()) {
            assertThat(page).as("a line about " + route).contains(route.substring(route.indexOf('/')));
        }
    }
}
