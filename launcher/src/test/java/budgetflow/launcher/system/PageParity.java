package budgetflow.launcher.system;

import budgetflow.domain.money.Money;
import budgetflow.domain.money.MoneyUnit;
import budgetflow.domain.money.Percent;
import budgetflow.domain.money.Ratio;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds what a reader sees of every line, in 元, against {@code executions.json}, to the fen: the table of lines over all
 * its pages, and the page of each line.
 */
final class PageParity {
    private static final Pattern ROW = Pattern.compile("(?s)<tr data-id=\"([^\"]*)\">(.*?)</tr>");
    private static final Pattern CELL = Pattern.compile("(?s)<t[hd][^>]*>(.*?)</t[hd]>");
    private static final Pattern NEXT = Pattern.compile("<a href=\"([^\"]*)\" rel=\"next\"");
    /** The cells of a row of the table of lines. */
    private static final int ORIGINAL = 3;

    private static final int ADJUSTED = 4;
    private static final int NET = 5;
    private static final int RATE = 6;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> differences = new ArrayList<>();
    private final String url;

    private PageParity(String url) {
        this.url = url;
    }

    /** What differs; empty where both say the same. */
    static List<String> differences(Path executions, String url) throws IOException, InterruptedException {
        Map<String, JsonNode> written = new TreeMap<>();
        new ObjectMapper()
                .readTree(executions.toFile())
                .forEach(line -> written.put(line.get("lineKey").asText(), line));
        PageParity parity = new PageParity(url);
        Map<String, List<String>> shown = parity.table();
        parity.same(
                "lines",
                written.keySet().toString(),
                new TreeMap<>(shown).keySet().toString());
        for (Map.Entry<String, List<String>> row : shown.entrySet()) {
            JsonNode line = written.get(row.getKey());
            if (line != null) {
                parity.compare(row.getKey(), line, row.getValue());
                parity.comparePage(row.getKey(), line);
            }
        }
        return parity.differences;
    }

    /** The cells of every row, by line key, over all pages. */
    private Map<String, List<String>> table() throws IOException, InterruptedException {
        Map<String, List<String>> rows = new HashMap<>();
        Optional<String> next = Optional.of("/lines?money=yuan&year=2024");
        while (next.isPresent()) {
            String page = get(next.get());
            Matcher row = ROW.matcher(page);
            while (row.find()) {
                List<String> cells = new ArrayList<>();
                CELL.matcher(row.group(2))
                        .results()
                        .forEach(cell -> cells.add(
                                cell.group(1).replaceAll("<[^>]*>", " ").strip()));
                rows.put(row.group(1), cells);
            }
            Matcher link = NEXT.matcher(page);
            next = link.find() ? Optional.of(link.group(1).replace("&amp;", "&")) : Optional.empty();
        }
        return rows;
    }

    private void compare(String key, JsonNode line, List<String> cells) {
        same(key + " original", yuan(line, "originalFen"), cells.get(ORIGINAL));
        same(key + " adjusted", yuan(line, "adjustedFen"), cells.get(ADJUSTED));
        same(key + " net", yuan(line, "netFen"), cells.get(NET));
        same(key + " rate", rate(line), cells.get(RATE));
    }

    /** The page of one line has its figures in tiles, and its quarters in a table. */
    private void comparePage(String key, JsonNode line) throws IOException, InterruptedException {
        String page = get("/line?money=yuan&key=" + key);
        String tiles = text(page, "id=\"head\"", "</section>");
        for (String field : List.of("originalFen", "adjustedFen", "netFen", "grossFen", "refundsFen")) {
            same(key + " page " + field, true, tiles.contains(" " + yuan(line, field) + " "));
        }
        String quarters = text(page, "class=\"quarters\"", "</table>");
        int begun = page.substring(page.indexOf("class=\"quarters\""))
                        .split("</table>", 2)[0]
                        .split("<tr>", -1)
                        .length
                - 2;
        for (int quarter = 0; quarter < begun; quarter++) {
            String net = yuan(line.get("quarters").get(quarter), "netFen");
            same(key + " quarter " + (quarter + 1), true, quarters.contains(" " + net + " "));
        }
    }

    /** The words of a part of a page, each with a blank on either side. */
    private static String text(String page, String from, String to) {
        int start = page.indexOf(from);
        String part = page.substring(start, page.indexOf(to, start));
        return " " + part.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ") + " ";
    }

    private static String yuan(JsonNode line, String field) {
        return MoneyUnit.YUAN.figure(new Money(line.get(field).asLong()));
    }

    private static String rate(JsonNode line) {
        long adjusted = line.get("adjustedFen").asLong();
        return adjusted <= 0 ? "—" : Percent.of(new Ratio(line.get("netFen").asLong(), adjusted));
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(url + path))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " " + answer.statusCode());
        }
        return answer.body();
    }

    private void same(String what, Object written, Object shown) {
        if (!written.equals(shown)) {
            differences.add(what + ": written " + written + ", shown " + shown);
        }
    }
}
