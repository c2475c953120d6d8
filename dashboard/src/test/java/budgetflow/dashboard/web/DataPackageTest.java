package budgetflow.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.dashboard.access.TestClock;
import budgetflow.dashboard.read.LineFilter;
import budgetflow.dashboard.read.Scope;
import budgetflow.dashboard.read.View;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Fiscal Data Package as somebody gets it, over a county that does not exist. */
class DataPackageTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    private static WebFixture web;

    @BeforeAll
    static void start() {
        web = new WebFixture(folder, new TestClock()).filled();
        web.store.lines(List.of(SyntheticCounty.named(SyntheticCounty.HOSTILE)), List.of());
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    private static byte[] downloaded() throws IOException {
        URI address = URI.create("http://127.0.0.1:" + web.port() + "/export/fiscal-data-package");
        try {
            return CLIENT.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<NamedCsvRecord> lines(Map<String, byte[]> files) {
        String text = new String(files.get("lines.csv"), StandardCharsets.UTF_8);
        return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
    }

    @Test
    void theDataPackageIsWhatItsProfileAsksFor() throws IOException {
        Map<String, byte[]> files = unzipped(downloaded());
        JsonNode descriptor = JSON.readTree(files.get("datapackage.json"));
        List<NamedCsvRecord> lines = lines(files);

        assertThat(files).containsOnlyKeys("datapackage.json", "lines.csv");
        assertThat(descriptor.get("profile").asText()).isEqualTo("tabular-data-package");
        assertThat(descriptor.get("name").asText()).matches("[-a-z0-9._/]+");
        assertThat(descriptor.get("countryCode").asText()).isEqualTo("CN");
        assertThat(descriptor.at("/fiscalPeriod/start").asText()).isEqualTo("2024-01-01");
        JsonNode resource = descriptor.at("/resources/0");
        assertThat(resource.get("profile").asText()).isEqualTo("tabular-data-resource");
        assertThat(resource.get("path").asText()).isEqualTo("lines.csv");
        List<String> fields = resource.at("/schema/fields").findValuesAsText("name");
        assertThat(lines.get(0).getHeader()).isEqualTo(fields);
        assertModel(descriptor.get("model"), fields);
    }

    private static void assertModel(JsonNode model, List<String> fields) {
        Set<String> phases = new HashSet<>();
        model.get("measures").forEach(measure -> {
            assertThat(fields).contains(measure.get("source").asText());
            assertThat(measure.get("currency").asText()).isEqualTo("CNY");
            assertThat(measure.get("direction").asText()).isEqualTo("expenditure");
            phases.add(measure.get("phase").asText());
        });
        assertThat(phases).containsExactlyInAnyOrder("approved", "adjusted", "executed");
        model.get("dimensions").properties().forEach(dimension -> {
            JsonNode attributes = dimension.getValue().get("attributes");
            attributes.forEach(attribute -> {
                assertThat(fields).contains(attribute.get("source").asText());
                for (String of : List.of("parent", "labelfor")) {
                    assertThat(!attribute.has(of)
                                    || attributes.has(attribute.get(of).asText()))
                            .isTrue();
                }
            });
            dimension.getValue().get("primaryKey").forEach(key -> assertThat(attributes.has(key.asText()))
                    .as(dimension.getKey())
                    .isTrue());
            assertThat(dimension.getValue().get("dimensionType").asText())
                    .isIn("datetime", "entity", "classification", "activity", "fact", "location", "other");
            if (dimension.getValue().has("classificationType")) {
                assertThat(dimension.getValue().get("classificationType").asText())
                        .isIn("functional", "administrative", "economic");
            }
        });
    }

    @Test
    void theDataPackageAddsUpToTheFiguresOfThePages() throws IOException {
        Map<String, byte[]> files = unzipped(downloaded());
        List<NamedCsvRecord> lines = lines(files);
        View all = View.latest(Scope.everything(), SyntheticCounty.YEAR);
        var sums = web.store.reads().rollups().sums(all, LineFilter.ALL);

        assertThat(sum(lines, "approved")).isEqualTo(sums.original().inYuan());
        assertThat(sum(lines, "adjusted")).isEqualTo(sums.adjusted().inYuan());
        assertThat(sum(lines, "executed")).isEqualTo(sums.net().inYuan());
        assertThat(lines).allSatisfy(row -> assertThat(row.getField("approved")).matches("-?\\d+\\.\\d{2}"));
        assertThat(lines).noneMatch(row -> Pattern.compile("^[=+@]")
                .matcher(row.getField("project_name"))
                .find());
        assertThat(downloaded()).isEqualTo(downloaded());
    }

    private static String sum(List<NamedCsvRecord> lines, String field) {
        return lines.stream()
                .map(row -> new BigDecimal(row.getField(field)))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    private static Map<String, byte[]> unzipped(byte[] zipped) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
