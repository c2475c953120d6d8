package budgetflow.dashboard.web;

import static budgetflow.dashboard.store.TwoDepartments.OURS;
import static budgetflow.dashboard.store.TwoDepartments.THEIRS;

import budgetflow.dashboard.store.TwoDepartments;
import budgetflow.dashboard.web.route.Route;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What somebody who looks for another department's figures would ask. */
final class Requests {
    static final String IN_YUAN = "money=yuan";

    /** Where there is a part of a page, each of these is asked for: those that are none of it are not found. */
    private static final List<String> PARTS = List.of(
            "asof",
            "tiles",
            "heatmap",
            "ranking",
            "table",
            "head",
            "burnup",
            "plan",
            "vouchers",
            "alerts",
            "list",
            "facts",
            "report",
            "lines");

    private static final List<String> FORMATS = List.of("xlsx", "csv", "json");

    private Requests() {}

    /** Of a route by GET: without anything, about ours, about theirs, filtered by theirs. */
    static List<String> of(String path) {
        if (path.startsWith("/api/")) {
            return ApiRequests.of(path);
        }
        List<String> paths = path.contains("{part}")
                ? PARTS.stream().map(part -> path.replace("{part}", part)).toList()
                : List.of(path.replace("{hash}", "0").replace("{name}", "none.js"));
        List<String> requests = new ArrayList<>();
        for (String one : paths) {
            for (String query : queries(path)) {
                requests.add(one + "?" + IN_YUAN + query);
                if (path.startsWith("/export/")) {
                    FORMATS.forEach(format -> requests.add(one + "?" + IN_YUAN + query + "&format=" + format));
                }
            }
        }
        if (path.equals(Route.EXPORT_REJECTED_ROWS.path())) {
            for (TwoDepartments.Side side : List.of(OURS, THEIRS)) {
                requests.add(path + "?source=" + encoded(side.word() + ".csv"));
            }
        }
        return requests;
    }

    private static List<String> queries(String path) {
        return path.contains("/report") || path.contains("/figure") ? ofReports() : ofTables();
    }

    /** Of the selection, the table and a figure in it. */
    private static List<String> ofReports() {
        List<String> queries = new ArrayList<>(List.of("", "&region=130281", "&table=5", "&table=11"));
        queries.add("&table=8&column=net&row=total");
        for (TwoDepartments.Side side : List.of(OURS, THEIRS)) {
            queries.add("&department=" + side.department());
            queries.add("&table=8&unit=" + side.line().unit());
            queries.add("&table=8&column=net&row=" + encoded(side.line().text()));
            queries.add("&table=8&column=net&row=total&department=" + side.department());
        }
        return queries;
    }

    private static List<String> ofTables() {
        List<String> queries = new ArrayList<>(List.of("", "&region=130281"));
        for (TwoDepartments.Side side : List.of(OURS, THEIRS)) {
            queries.add("&key=" + encoded(side.line().text()));
            queries.add("&key=" + encoded(side.lineAlert().text()));
            queries.add("&about=reconciliation&key=" + encoded(side.totalAlert().text()));
            queries.add("&department=" + side.department());
            queries.add("&unit=" + side.line().unit());
            queries.add("&line=" + encoded(side.line().text()));
            queries.add("&q=" + side.line().code());
        }
        queries.add("&q=" + encoded("项目"));
        return queries;
    }

    static Map<String, String> about(TwoDepartments.Side side, String token) {
        Map<String, String> form = new HashMap<>(Map.of(
                "csrf",
                token,
                "key",
                side.lineAlert().text(),
                "action",
                "ACKNOWLEDGE",
                "command",
                "C-" + side.department(),
                "against",
                "1"));
        form.putIfAbsent("text", "");
        return form;
    }

    static Map<String, String> total(TwoDepartments.Side side, String token) {
        Map<String, String> form = new HashMap<>(about(side, token));
        form.put("about", "reconciliation");
        form.put("key", side.totalAlert().text());
        return form;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
