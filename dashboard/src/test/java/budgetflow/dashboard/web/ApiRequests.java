package budgetflow.dashboard.web;

import static budgetflow.dashboard.store.TwoDepartments.OURS;
import static budgetflow.dashboard.store.TwoDepartments.THEIRS;

import budgetflow.dashboard.api.payment.RowsIntake;
import budgetflow.dashboard.store.TwoDepartments;
import budgetflow.domain.alert.AlertKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** What a program that looks for another department's figures would ask. */
final class ApiRequests {
    private ApiRequests() {}

    /** Of a route: without anything, about ours, about theirs, filtered by theirs, for each parameter it has. */
    static List<String> of(String path) {
        List<String> requests = new ArrayList<>();
        for (TwoDepartments.Side side : List.of(OURS, THEIRS)) {
            for (AlertKey alert : List.of(side.lineAlert(), side.totalAlert())) {
                String filled = filled(path, side, alert);
                for (String query : queries(path, side)) {
                    requests.add(filled + query);
                }
            }
        }
        return requests.stream().distinct().toList();
    }

    static String filled(String path, TwoDepartments.Side side, AlertKey alert) {
        return path.replace("{region}", side.line().region().code())
                .replace("{year}", side.line().fiscalYear().toString())
                .replace("{unit}", side.line().unit().code())
                .replace("{code}", side.line().code().code())
                .replace("{id}", id(alert));
    }

    static String id(AlertKey alert) {
        String text = alert.rule() + " " + alert.subject().kind() + " "
                + alert.subject().text();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> queries(String path, TwoDepartments.Side side) {
        String unit = "unit=" + side.line().unit();
        String department = "department=" + side.department();
        return switch (path.replaceFirst("/api/v1/", "")) {
            case "lines", "executions", "milestones" ->
                List.of("", "?" + unit, "?" + department, "?q=" + side.line().code(), "?region=130281&fiscalYear=2024");
            case "rollups" ->
                List.of(
                        "?by=DEPARTMENT",
                        "?by=UNIT&asOf=2024-07-01",
                        "?by=FUND&" + department,
                        "?by=REGION&" + unit,
                        "?by=STATUS&q=" + side.line().code());
            case "alerts" ->
                List.of(
                        "",
                        "?" + unit,
                        "?" + department,
                        "?line=" + Requests.encoded(side.line().text()),
                        "?q=" + side.line().code());
            case "reconciliations" -> List.of("", "?" + unit, "?differing=true");
            case "rejections" -> List.of("", "?q=" + side.line().code());
            case "lines/{region}/{year}/{unit}/{code}",
                    "lines/{region}/{year}/{unit}/{code}/entries",
                    "lines/{region}/{year}/{unit}/{code}/series" -> List.of("", "?asOf=2024-07-01");
            default -> List.of("");
        };
    }

    /** What is sent about a line or an alert of a side. */
    static String body(String path, TwoDepartments.Side side) {
        return path.endsWith("/commands")
                ? "{\"action\":\"ACKNOWLEDGE\",\"commandId\":\"c-" + side.department() + "\",\"against\":1}"
                : "[" + RowsIntake.row("SENT-" + side.department(), side.line(), "2024-07-03", "1.00", "") + "]";
    }

    /** Whether a request names one thing of a side, so that it must not be found by the other. */
    static boolean areAbout(TwoDepartments.Side side, String request) {
        return request.contains("/lines/") && request.contains(side.line().text())
                || request.contains(id(side.lineAlert()))
                || request.contains(id(side.totalAlert()));
    }
}
