package budgetflow.dashboard.web.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Chromium 90 is the oldest browser the pages are for. It is not here to try, so what it does not know is looked for in the
 * sources: our style sheet, scripts and templates use nothing that came later.
 */
class OldestBrowserTest {
    private static final int OLDEST = 90;
    private static final Path RESOURCES = Path.of("src/main/resources/budgetflow/dashboard/web/asset");
    private static final Path TEMPLATES = Path.of("src/main/jte");

    private enum Kind {
        STYLE(".css"),
        SCRIPT(".js"),
        TEMPLATE(".jte");

        private final String ending;

        Kind(String ending) {
            this.ending = ending;
        }
    }

    /** What came when, by the version of Chromium, with an example that shows that it would be found. */
    private enum Feature {
        HAS(Kind.STYLE, 105, ":has\\(", "tr:has(td) { }"),
        LAYER(Kind.STYLE, 99, "@layer", "@layer base { }"),
        CONTAINER(Kind.STYLE, 105, "@container|container-type", "@container (min-width: 1px) { }"),
        NESTING(Kind.STYLE, 112, "(?m)^\\s*&|[{;]\\s*&", "a { & b { } }"),
        SCOPE(Kind.STYLE, 118, "@scope", "@scope (.a) { }"),
        STARTING_STYLE(Kind.STYLE, 117, "@starting-style", "@starting-style { }"),
        COLOR_MIX(Kind.STYLE, 111, "color-mix\\(", "color: color-mix(in srgb, red, blue)"),
        LAB(Kind.STYLE, 111, "\\b(ok)?(lab|lch)\\(|\\bcolor\\(", "color: oklch(50% 0 0)"),
        HWB(Kind.STYLE, 101, "\\bhwb\\(", "color: hwb(0 0% 0%)"),
        LIGHT_DARK(Kind.STYLE, 123, "light-dark\\(", "color: light-dark(#000, #fff)"),
        ACCENT_COLOR(Kind.STYLE, 93, "accent-color", "accent-color: red"),
        SUBGRID(Kind.STYLE, 117, "subgrid", "grid-template-rows: subgrid"),
        NEW_VIEWPORT(Kind.STYLE, 108, "\\d(dvh|svh|lvh|dvw|svw|lvw)\\b", "height: 100dvh"),
        RANGE_QUERY(Kind.STYLE, 104, "@media[^{]*[<>]", "@media (width >= 10rem) { }"),
        OWN_TRANSFORMS(Kind.STYLE, 104, "[{;\\s](translate|rotate|scale):", "a { rotate: 5deg }"),
        STICKY_HEAD(Kind.STYLE, 91, "thead(\\s+tr)?\\s*\\{[^}]*sticky", "thead { position: sticky }"),
        TEXT_WRAP(Kind.STYLE, 114, "text-wrap", "text-wrap: balance"),
        SCROLLBARS(Kind.STYLE, 94, "scrollbar-(gutter|color|width)", "scrollbar-gutter: stable"),
        FIELD_SIZING(Kind.STYLE, 123, "field-sizing", "field-sizing: content"),
        ANCHORS(Kind.STYLE, 125, "anchor\\(|anchor-name|position-anchor", "top: anchor(bottom)"),
        TIMELINES(Kind.STYLE, 115, "(animation|scroll|view)-timeline", "animation-timeline: scroll()"),
        CHILD_OF(Kind.STYLE, 111, ":nth-child\\([^)]* of ", "li:nth-child(2 of .a) { }"),
        USER_VALID(Kind.STYLE, 119, ":user-(in)?valid", "input:user-invalid { }"),
        MODAL(Kind.STYLE, 105, ":modal", "dialog:modal { }"),
        POPOVER_STYLE(Kind.STYLE, 114, ":popover-open", "div:popover-open { }"),
        TRIGONOMETRY(Kind.STYLE, 111, "\\b(sin|cos|tan|pow|sqrt|hypot)\\(", "width: calc(sin(1) * 1px)"),
        ROUNDING(Kind.STYLE, 125, "\\b(round|mod|rem)\\(", "width: round(1px, 2px)"),

        AT(Kind.SCRIPT, 92, "\\.at\\(", "list.at(-1)"),
        FIND_LAST(Kind.SCRIPT, 97, "\\.findLast(Index)?\\(", "list.findLast(x => x)"),
        HAS_OWN(Kind.SCRIPT, 93, "Object\\.hasOwn\\(", "Object.hasOwn(a, 'b')"),
        GROUP_BY(Kind.SCRIPT, 117, "(Object|Map)\\.groupBy\\(", "Object.groupBy(a, b)"),
        STRUCTURED_CLONE(Kind.SCRIPT, 98, "structuredClone\\(", "structuredClone(a)"),
        COPYING(Kind.SCRIPT, 110, "\\.(toSorted|toReversed|toSpliced)\\(", "list.toSorted()"),
        ERROR_CAUSE(Kind.SCRIPT, 93, "new Error\\([^)]*\\{\\s*cause", "new Error('x', { cause: e })"),
        STATIC_BLOCK(Kind.SCRIPT, 94, "static\\s*\\{", "class A { static { } }"),
        PRIVATE_IN(Kind.SCRIPT, 91, "#\\w+\\s+in\\s", "#a in b"),
        WITH_RESOLVERS(Kind.SCRIPT, 119, "withResolvers", "Promise.withResolvers()"),
        FROM_ASYNC(Kind.SCRIPT, 121, "fromAsync", "Array.fromAsync(a)"),
        ABORT(Kind.SCRIPT, 103, "AbortSignal\\.(timeout|any)\\(", "AbortSignal.timeout(1)"),
        RANDOM_UUID(Kind.SCRIPT, 92, "randomUUID", "crypto.randomUUID()"),
        SCHEDULER(Kind.SCRIPT, 94, "scheduler\\.", "scheduler.postTask(a)"),
        NAVIGATION(Kind.SCRIPT, 102, "\\bnavigation\\.", "navigation.navigate('/')"),
        VIEW_TRANSITION(Kind.SCRIPT, 111, "startViewTransition", "document.startViewTransition(a)"),
        SET_METHODS(Kind.SCRIPT, 122, "\\.(union|intersection|symmetricDifference|isSubsetOf)\\(", "a.union(b)"),
        CAN_PARSE(Kind.SCRIPT, 120, "URL\\.(canParse|parse)\\(", "URL.canParse(a)"),
        SHOW_PICKER(Kind.SCRIPT, 99, "showPicker", "input.showPicker()"),
        SHOW_POPOVER(Kind.SCRIPT, 114, "(show|hide|toggle)Popover", "a.showPopover()"),
        VISIBILITY(Kind.SCRIPT, 105, "checkVisibility", "a.checkVisibility()"),
        SETS_EXPRESSION(Kind.SCRIPT, 112, "/[a-z]*v[a-z]*\\.test\\(", "/a/v.test(b)"),
        WELL_FORMED(Kind.SCRIPT, 111, "(is|to)WellFormed", "a.isWellFormed()"),

        INERT(Kind.TEMPLATE, 102, "\\sinert[\\s=>]", "<div inert>"),
        POPOVER(Kind.TEMPLATE, 114, "\\spopover(target)?[\\s=>]", "<div popover>"),
        SEARCH(Kind.TEMPLATE, 118, "<search\\b", "<search>"),
        FETCH_PRIORITY(Kind.TEMPLATE, 101, "fetchpriority", "<img fetchpriority=\"high\">"),
        UNTIL_FOUND(Kind.TEMPLATE, 102, "until-found", "<div hidden=\"until-found\">"),
        NAMED_DETAILS(Kind.TEMPLATE, 120, "<details[^>]*\\sname=", "<details name=\"a\">");

        private final Kind kind;
        private final int since;
        private final Pattern pattern;
        private final String example;

        Feature(Kind kind, int since, String pattern, String example) {
            this.kind = kind;
            this.since = since;
            this.pattern = Pattern.compile(pattern);
            this.example = example;
        }
    }

    @ParameterizedTest
    @EnumSource(Feature.class)
    void nothingIsUsedThatCameLater(Feature feature) {
        List<String> users = new ArrayList<>();
        for (Path source : sources(feature.kind)) {
            if (feature.pattern.matcher(withoutComments(read(source))).find()) {
                users.add(source.getFileName().toString());
            }
        }

        assertThat(users).as("%s came with Chromium %d", feature, feature.since).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Feature.class)
    void itWouldBeFound(Feature feature) {
        assertThat(feature.since).isGreaterThan(OLDEST);
        assertThat(feature.pattern.matcher(feature.example).find()).isTrue();
    }

    @Test
    void thereIsSomethingToLookAt() {
        for (Kind kind : Kind.values()) {
            assertThat(sources(kind)).isNotEmpty();
        }
    }

    /** Chromium knows it under its own prefix for long; the name of the standard came with 136. */
    @Test
    void coloursAreKeptInPrintUnderTheOldNameToo() {
        assertThat(read(RESOURCES.resolve("style.css"))).contains("-webkit-print-color-adjust: exact");
    }

    private static List<Path> sources(Kind kind) {
        Path folder = kind == Kind.TEMPLATE ? TEMPLATES : RESOURCES;
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(kind.ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutComments(String text) {
        return text.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
    }
}
