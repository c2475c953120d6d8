package budgetflow.ingest.document.table;

import budgetflow.ingest.document.text.Labels;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whom a table is about: a department or a unit.
 *
 * @param code the printed code; null where only a name is printed
 */
public record Scope(@Nullable String code, String name, int line) {
    private static final Pattern NAMED = Pattern.compile("(?:部门名称|部门\\(单位\\)(?:名称)?|单位名称|部门|编制单位|填报单位|预算单位):(.+)");
    private static final Pattern CODED = Pattern.compile("(\\d{3,9})(?!年)(\\p{IsHan}[^，。；:]{2,40})");
    private static final Pattern SUMMARY = Pattern.compile("[（(]汇总[)）]$");

    /** Reads 部门名称：… or a code with a name behind it; empty for any other text. */
    public static Optional<Scope> read(String printed, int line) {
        String key = Labels.key(printed);
        if (key.length() > 80) {
            return Optional.empty();
        }
        Matcher named = NAMED.matcher(key);
        if (named.matches()) {
            String name = printed.substring(Math.max(printed.indexOf('：'), printed.indexOf(':')) + 1);
            return Optional.of(new Scope(null, organisation(name), line));
        }
        Matcher coded = CODED.matcher(key);
        if (coded.matches()) {
            String name = printed.strip().substring(coded.group(1).length());
            return Optional.of(new Scope(coded.group(1), organisation(name), line));
        }
        return Optional.empty();
    }

    /** The name of a body without （汇总）. */
    public static String organisation(String printed) {
        return SUMMARY.matcher(Labels.name(printed)).replaceFirst("");
    }
}
