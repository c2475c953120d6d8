package budgetflow.dashboard.web.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** One tab: it goes places, is clicked and typed into as by a person, and tells everything the browser complained about. */
public final class Tab {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long LOOK_EVERY_MILLIS = 40;
    private static final String WATCH_POLICY =
            "addEventListener('securitypolicyviolation', e => console.error('CSP ' + e.violatedDirective + ' ' +"
                    + " e.blockedURI + ' ' + e.sourceFile + ':' + e.lineNumber + ' ' + e.sample));";

    private final Chromium browser;
    private final String session;
    private final String context;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Tab(Chromium browser, String session, String context) {
        this.browser = browser;
        this.session = session;
        this.context = context;
        browser.listen(session, this::hear);
        ask("Page.enable", Map.of());
        ask("Runtime.enable", Map.of());
        ask("Log.enable", Map.of());
        ask("Network.enable", Map.of());
        ask("Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH_POLICY));
        size(1440, 900, 1);
    }

    /** Another tab of the same browser, with its cookies. */
    public Tab beside() {
        return browser.tab(context);
    }

    private void hear(String method, JsonNode told) {
        switch (method) {
            case "Runtime.exceptionThrown" ->
                complaints.add(told.path("exceptionDetails").toString());
            case "Runtime.consoleAPICalled" -> {
                if (told.path("type").asText().matches("error|warning|assert")) {
                    complaints.add(told.path("args").toString());
                }
            }
            case "Log.entryAdded" -> {
                if (told.path("entry").path("level").asText().matches("error|warning")) {
                    complaints.add(told.path("entry").toString());
                }
            }
            default -> {}
        }
    }

    /** Errors and warnings of the console, among them every breach of the content security policy. */
    public List<String> complaints() {
        return complaints;
    }

    /** In pixels of the page; a zoom of 2 makes half of them as large. */
    public void size(int width, int height, int zoom) {
        ask(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width / zoom, "height", height / zoom, "deviceScaleFactor", zoom, "mobile", false));
    }

    /** Goes there and waits until the page is there, and its scripts have run. */
    public void go(String url) {
        ask("Page.navigate", Map.of("url", url));
        await("document.readyState === 'complete' && location.href !== 'about:blank'");
    }

    /** Waits until an expression is true. */
    public void await(String condition) {
        await(condition, PATIENCE);
    }

    public void await(String condition, Duration patience) {
        long giveUpAfter = System.nanoTime() + patience.toNanos();
        while (!isTrue(condition)) {
            if (System.nanoTime() - giveUpAfter > 0) {
                throw new AssertionError(
                        "not true within " + patience + ": " + condition + "\nat " + text("location.href") + "\n"
                                + complaints + "\n" + text("document.body.innerText.slice(0, 2000)"));
            }
            try {
                Thread.sleep(LOOK_EVERY_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    public boolean isTrue(String condition) {
        try {
            return evaluate("Boolean(" + condition + ")").asBoolean();
        } catch (IllegalStateException between) {
            // The page it was asked of is being replaced by another.
            return false;
        }
    }

    public String text(String expression) {
        return evaluate("String(" + expression + ")").asText();
    }

    public JsonNode evaluate(String expression) {
        JsonNode answer =
                ask("Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(answer.path("exceptionDetails").toString());
        }
        return answer.path("result").path("value");
    }

    /** Moves the mouse to the middle of an element, and clicks. */
    public void click(String selector) {
        await("document.querySelector(" + quoted(selector) + ")");
        evaluate("document.querySelector(" + quoted(selector) + ").scrollIntoView({block: 'center'})");
        JsonNode box = evaluate("(() => { const b = document.querySelector(" + quoted(selector)
                + ").getBoundingClientRect(); return [Math.round(b.x + b.width / 2), Math.round(b.y + b.height"
                + " / 2)]; })()");
        int x = box.path(0).asInt();
        int y = box.path(1).asInt();
        for (String type : List.of("mouseMoved", "mousePressed", "mouseReleased")) {
            ask("Input.dispatchMouseEvent", Map.of("type", type, "x", x, "y", y, "button", "left", "clickCount", 1));
        }
    }

    /** One key: {@code Tab}, {@code Enter}, {@code Space}, {@code Escape}. */
    public void press(String key) {
        Map<String, ?> known =
                switch (key) {
                    case "Tab" -> Map.of("key", "Tab", "code", "Tab", "windowsVirtualKeyCode", 9);
                    case "Enter" -> Map.of("key", "Enter", "code", "Enter", "windowsVirtualKeyCode", 13, "text", "\r");
                    case "Space" -> Map.of("key", " ", "code", "Space", "windowsVirtualKeyCode", 32, "text", " ");
                    default -> throw new IllegalArgumentException(key);
                };
        for (String type : List.of("keyDown", "keyUp")) {
            var event = new java.util.HashMap<String, Object>(known);
            event.put("type", type);
            ask("Input.dispatchKeyEvent", event);
        }
    }

    /** Types into what has the focus. */
    public void type(String typed) {
        ask("Input.insertText", Map.of("text", typed));
    }

    /** Presses Tab until an element has the focus; as often as it takes, but not for ever. */
    public void tabTo(String selector) {
        for (int i = 0; i < 200; i++) {
            if (isTrue("document.activeElement && document.activeElement.matches(" + quoted(selector) + ")")) {
                return;
            }
            press("Tab");
        }
        throw new AssertionError("not reached by keyboard: " + selector);
    }

    /** Names of the fonts an element's text is really drawn with. */
    public List<String> fonts(String selector) {
        ask("DOM.enable", Map.of());
        ask("CSS.enable", Map.of());
        int root = ask("DOM.getDocument", Map.of()).path("root").path("nodeId").asInt();
        int node = ask("DOM.querySelector", Map.of("nodeId", root, "selector", selector))
                .path("nodeId")
                .asInt();
        return ask("CSS.getPlatformFontsForNode", Map.of("nodeId", node))
                .path("fonts")
                .findValuesAsText("familyName");
    }

    private byte[] screenshot(boolean whole) {
        JsonNode picture = ask("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", whole));
        return Base64.getDecoder().decode(picture.path("data").asText());
    }

    public void screenshot(Path file, boolean whole) {
        if (whole) {
            int height = evaluate("document.documentElement.scrollHeight").asInt();
            size(1440, Math.min(Math.max(height, 900), 2600), 1);
        }
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, screenshot(false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        size(1440, 900, 1);
    }

    /** Lays the page out as on the printable part of A4 landscape, less the margins of the style sheet; or as usual again. */
    public void onPaper(boolean paper) {
        ask("Emulation.setEmulatedMedia", Map.of("media", paper ? "print" : ""));
        // 297 mm less twice 12 mm, in pixels of 1/96 inch.
        size(paper ? 1031 : 1440, 900, 1);
    }

    public byte[] pdf() {
        return Base64.getDecoder()
                .decode(ask("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true))
                        .path("data")
                        .asText());
    }

    static String quoted(String text) {
        return Chromium.JSON.valueToTree(text).toString();
    }

    private JsonNode ask(String method, Map<String, ?> parameters) {
        return browser.ask(session, method, parameters);
    }
}
