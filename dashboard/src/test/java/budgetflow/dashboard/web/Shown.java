package budgetflow.dashboard.web;

import budgetflow.domain.money.AmountUnit;
import budgetflow.domain.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a reader sees of a page: the cells of its tables, and where its links lead. */
record Shown(String html) {
    private static final Pattern ROW = Pattern.compile("(?s)<tr[^>]*>(.*?)</tr>");
    private static final Pattern CELL = Pattern.compile("(?s)<t[hd][^>]*>(.*?)</t[hd]>");
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"]*)\"");

    /** One row of a table: its cells as text, and where the first link in it leads. */
    record Row(List<String> cells, Optional<String> link) {

        /** An amount in 元. */
        Money yuan(int cell) {
            return AmountUnit.YUAN.parse(cells.get(cell)).get();
        }
    }

    /** @param table a class of the table */
    List<Row> body(String table) {
        return rows(between(table(table), "<tbody>", "</tbody>"));
    }

    /** The same; none where the table is not on the page. */
    List<Row> bodyOrNothing(String table) {
        return html.contains("<table class=\"" + table + "\"") ? body(table) : List.of();
    }

    /** Where links lead whose address begins so. */
    List<String> links(String beginning) {
        return LINK.matcher(html)
                .results()
                .map(link -> plain(link.group(1)))
                .filter(link -> link.startsWith(beginning))
                .toList();
    }

    Row foot(String table) {
        return rows(between(table(table), "<tfoot>", "</tfoot>")).get(0);
    }

    /** Where the next page is. */
    Optional<String> next() {
        Matcher link = Pattern.compile("<a href=\"([^\"]*)\" rel=\"next\"").matcher(html);
        return link.find() ? Optional.of(plain(link.group(1))) : Optional.empty();
    }

    private String table(String name) {
        return between(html, "<table class=\"" + name + "\"", "</table>");
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from);
        if (start < 0) {
            throw new AssertionError("no " + from + " in " + text);
        }
        return text.substring(start, text.indexOf(to, start));
    }

    private static List<Row> rows(String part) {
        List<Row> rows = new ArrayList<>();
        Matcher row = ROW.matcher(part);
        while (row.find()) {
            List<String> cells = new ArrayList<>();
            Matcher cell = CELL.matcher(row.group(1));
            while (cell.find()) {
                cells.add(plain(cell.group(1).replaceAll("<[^>]*>", " ")).strip());
            }
            Matcher link = LINK.matcher(row.group(1));
            rows.add(new Row(cells, link.find() ? Optional.of(plain(link.group(1))) : Optional.empty()));
        }
        return rows;
    }

    private static String plain(String escaped) {
        return escaped.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
