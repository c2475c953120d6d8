package budgetflow.dashboard.web.route;

import io.javalin.http.HandlerType;

/** 路由表: all routes that show or change something, each with who may come in by it. What is not here, is not served. */
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
    LIVE(Kind.STREAM, "/live"),
    ASSET(Kind.ASSET, "/assets/{hash}/{name}");

    /** What comes out of a route. */
    public enum Kind {
        /** A whole page. */
        PAGE,
        /** A part of a page, fetched again when something in it has changed. */
        FRAGMENT,
        /** Something somebody wants done, by POST. */
        COMMAND,
        /** What changed, as it changes. */
        STREAM,
        /** A script, a style sheet or a picture: the same for everybody. */
        ASSET
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
        return kind == Kind.COMMAND ? HandlerType.POST : HandlerType.GET;
    }

    public Admission admission() {
        return switch (kind) {
            case PAGE, FRAGMENT, STREAM -> Admission.VIEWERS;
            case COMMAND -> Admission.HANDLERS;
            case ASSET -> Admission.EVERYBODY;
        };
    }

    /** The path of one fragment; only for routes of that kind. */
    public String part(String name) {
        return path.replace("{" + PART + "}", name);
    }
}
