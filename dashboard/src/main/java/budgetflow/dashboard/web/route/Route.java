package budgetflow.dashboard.web.route;

import budgetflow.dashboard.access.Gate;
import io.javalin.http.HandlerType;

/** 路由表: every way into the dashboard, each with who may come in by it. What is not here, is not served. */
public enum Route {
    OVERVIEW(Kind.PAGE, "/"),
    OVERVIEW_PART(Kind.FRAGMENT, "/overview/{part}"),
    LINES(Kind.PAGE, "/lines"),
    LINES_PART(Kind.FRAGMENT, "/lines/{part}"),
    LINE(Kind.PAGE, "/line"),
    LINE_PART(Kind.FRAGMENT, "/line/{part}"),
    ALERTS(Kind.PAGE, "/alerts"),
    ALERTS_PART(Kind.FRAGMENT, "/alerts/{part}"),
    ALERT(Kind.PAGE, "/alert"),
    ALERT_PART(Kind.FRAGMENT, "/alert/{part}"),
    ALERT_STEP(Kind.COMMAND, "/alert/step"),
    RECONCILIATION(Kind.PAGE, "/reconciliation"),
    RECONCILIATION_PART(Kind.FRAGMENT, "/reconciliation/{part}"),
    REJECTIONS(Kind.PAGE, "/rejections"),
    REJECTIONS_PART(Kind.FRAGMENT, "/rejections/{part}"),
    REPORTS(Kind.PAGE, "/reports"),
    REPORTS_PART(Kind.FRAGMENT, "/reports/{part}"),
    FIGURE(Kind.PAGE, "/figure"),
    FIGURE_PART(Kind.FRAGMENT, "/figure/{part}"),
    REPORT_FILE(Kind.EXPORT, "/export/report"),
    EXPORT_RANKING(Kind.EXPORT, "/export/ranking"),
    EXPORT_HEAT_MAP(Kind.EXPORT, "/export/heat-map"),
    EXPORT_LINES(Kind.EXPORT, "/export/lines"),
    EXPORT_VOUCHERS(Kind.EXPORT, "/export/vouchers"),
    EXPORT_QUARTERS(Kind.EXPORT, "/export/quarters"),
    EXPORT_MILESTONES(Kind.EXPORT, "/export/milestones"),
    EXPORT_CHANGES(Kind.EXPORT, "/export/changes"),
    EXPORT_ALERTS(Kind.EXPORT, "/export/alerts"),
    EXPORT_RECONCILIATION(Kind.EXPORT, "/export/reconciliation"),
    EXPORT_REJECTIONS(Kind.EXPORT, "/export/rejections"),
    EXPORT_REJECTED_ROWS(Kind.EXPORT, "/export/rejected-rows"),
    EXPORT_DATA_PACKAGE(Kind.EXPORT, "/export/fiscal-data-package"),
    LIVE(Kind.STREAM, "/live"),
    SIGN_IN(Kind.SIGN_IN, "/sign-in"),
    SIGN_IN_SUBMIT(Kind.SIGN_IN_SUBMIT, "/sign-in"),
    SIGN_IN_PROVIDER(Kind.SIGN_IN, "/sign-in/provider"),
    SIGN_IN_PROVIDER_ANSWER(Kind.SIGN_IN, "/sign-in/provider/answer"),
    SIGN_OUT(Kind.OWN_SESSION, "/sign-out"),
    DEMO_ROLE(Kind.OWN_SESSION, "/demo/role"),
    HEALTH_LIVE(Kind.HEALTH, "/health/live"),
    HEALTH_READY(Kind.HEALTH, "/health/ready"),
    METRICS(Kind.HEALTH, "/metrics"),
    ASSET(Kind.ASSET, "/assets/{hash}/{name}"),
    API_PROBLEMS(Kind.API_OPEN, "/api/v1/problems"),
    API_STATUS(Kind.API, "/api/v1/status"),
    API_LINES(Kind.API, "/api/v1/lines"),
    API_LINE(Kind.API, "/api/v1/lines/{region}/{year}/{unit}/{code}"),
    API_LINE_ENTRIES(Kind.API, "/api/v1/lines/{region}/{year}/{unit}/{code}/entries"),
    API_LINE_SERIES(Kind.API, "/api/v1/lines/{region}/{year}/{unit}/{code}/series"),
    API_EXECUTIONS(Kind.API, "/api/v1/executions"),
    API_MILESTONES(Kind.API, "/api/v1/milestones"),
    API_ROLLUPS(Kind.API, "/api/v1/rollups"),
    API_BUSINESS_DAYS(Kind.API, "/api/v1/business-days"),
    API_ALERTS(Kind.API, "/api/v1/alerts"),
    API_ALERT(Kind.API, "/api/v1/alerts/{id}"),
    API_RECONCILIATIONS(Kind.API, "/api/v1/reconciliations"),
    API_REJECTIONS(Kind.API, "/api/v1/rejections"),
    API_ALERT_COMMANDS(Kind.API_COMMAND, "/api/v1/alerts/{id}/commands"),
    API_PRECHECK(Kind.API_QUESTION, "/api/v1/precheck"),
    API_PAYMENTS(Kind.API_SENDING, "/api/v1/payments"),
    API_BATCH(Kind.API_SENT, "/api/v1/batches/{id}"),
    API_DOCUMENT(Kind.API_OPEN, "/api/v1/openapi.json");

    /** What comes out of a route. */
    public enum Kind {
        /** A whole page. */
        PAGE,
        /** A part of a page, fetched again when something in it has changed. */
        FRAGMENT,
        /** A table as a file. */
        EXPORT,
        /** Something somebody wants done about an alert, by POST. */
        COMMAND,
        /** What changed, as it changes. */
        STREAM,
        SIGN_IN,
        SIGN_IN_SUBMIT,
        /** Something somebody does to their own session, by POST. */
        OWN_SESSION,
        /** How the dashboard is, for those who keep watch. */
        HEALTH,
        /** A script, a style sheet or a picture: the same for everybody. */
        ASSET,
        /** What the REST interface is: the same for everybody. */
        API_OPEN,
        /** Figures for programs. */
        API,
        /** A program's question, by POST; it changes nothing. */
        API_QUESTION,
        /** Something a program wants done about an alert, by POST. */
        API_COMMAND,
        /** What a program sends, by POST. */
        API_SENDING,
        /** What became of what a program sent. */
        API_SENT
    }

    /** Stands in a path for the name of a fragment. */
    public static final String PART = "part";

    private final Kind kind;
    private final String path;

    Route(Kind kind, String path) {
        this.kind = kind;
        this.path = path;
    }

    public Kind kind() {
        return kind;
    }

    /** As Javalin reads it, with parameters in braces. */
    public String path() {
        return path;
    }

    public HandlerType method() {
        return switch (kind) {
            case PAGE, FRAGMENT, EXPORT, STREAM, SIGN_IN, HEALTH, ASSET, API_OPEN, API, API_SENT -> HandlerType.GET;
            case COMMAND, SIGN_IN_SUBMIT, OWN_SESSION, API_QUESTION, API_COMMAND, API_SENDING -> HandlerType.POST;
        };
    }

    public Gate gate() {
        return switch (kind) {
            case PAGE, FRAGMENT, EXPORT, STREAM -> Gate.READING;
            case COMMAND -> Gate.ACTING;
            case SIGN_IN, SIGN_IN_SUBMIT, HEALTH, ASSET, API_OPEN -> Gate.OPEN;
            case API -> Gate.API_READING;
            case API_QUESTION -> Gate.API_ASKING;
            case API_COMMAND -> Gate.API_ACTING;
            case API_SENDING, API_SENT -> Gate.API_SENDING;
            case OWN_SESSION -> Gate.OWN_SESSION;
        };
    }

    /** The path of one fragment; only for routes of that kind. */
    public String part(String name) {
        return path.replace("{" + PART + "}", name);
    }
}
