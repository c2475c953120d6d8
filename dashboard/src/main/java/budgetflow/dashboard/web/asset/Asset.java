package budgetflow.dashboard.web.asset;

/** The files there are; each lies beside this class. */
public enum Asset {
    STYLE("style.css", Type.CSS),
    PAGE_SCRIPT("page.js", Type.SCRIPT),
    LIVE_SCRIPT("live.js", Type.SCRIPT),
    /** Runs apart from the pages, once for all of a browser's tabs. */
    LIVE_WORKER("live-worker.js", Type.SCRIPT),
    CHART_SCRIPT("chart.js", Type.SCRIPT),
    HTMX("htmx.min.js", Type.SCRIPT),
    ECHARTS("echarts.common.min.js", Type.SCRIPT),
    ICON("icon.svg", Type.PICTURE);

    enum Type {
        CSS("text/css; charset=utf-8"),
        SCRIPT("text/javascript; charset=utf-8"),
        PICTURE("image/svg+xml");

        private final String header;

        Type(String header) {
            this.header = header;
        }
    }

    private final String file;
    private final Type type;

    Asset(String file, Type type) {
        this.file = file;
        this.type = type;
    }

    String file() {
        return file;
    }

    String contentType() {
        return type.header;
    }
}
