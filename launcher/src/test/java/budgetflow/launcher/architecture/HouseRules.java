package budgetflow.launcher.architecture;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules a source file has to keep, each a function from its text to the complaints about it. */
final class HouseRules {
    /** About 250 lines are the aim: bigger is a question. This is where the answer is no. */
    static final int MOST_LINES = 400;

    private static final Pattern FLOATING_POINT = Pattern.compile("\\b(?:double|float|Double|Float)\\b"
            + "|(?<![\\w.])(?:\\d[\\d_]*\\.\\d*|\\.\\d+|\\d[\\d_]*(?=[eEfFdD]))(?:[eE][+-]?\\d+)?[fFdD]?");

    private static final Pattern TYPE_WITHOUT_MEANING =
            Pattern.compile("\\b(?:class|interface|enum|record)\\s+(?:Common\\w*"
                    + "|\\w*(?:Manager|Helper|Helpers|Util|Utils|Impl|Data|Info|Common))\\b");

    /** Names of the topics without prefix; a word of its own may be an ordinary word, one with a hyphen seldom is. */
    private static final Set<String> TOPICS = Set.of(
            "budget-changes",
            "spending-plans",
            "payments",
            "line-entries",
            "control-totals",
            "business-days",
            "line-executions",
            "reconciliations",
            "milestone-verdicts",
            "alerts",
            "alert-commands",
            "deliveries",
            "rejections");

    /** Also what a user types for a kind of file: a topic only with the prefix. */
    private static final Set<String> KINDS_OF_FILES = Set.of("control-totals");

    private static final String PREFIX = "budgetflow.";

    /** Pieces of paths of one machine and of hosts that serve packages: written in halves, or this file would match. */
    private static final List<String> PLACES = List.of(
            "/wo" + "rk/",
            "/ro" + "ot/",
            "/ho" + "me/",
            "~/.m" + "2",
            ".m2/rep" + "ository",
            "repo.ma" + "ven",
            "repo1.ma" + "ven",
            "maven-cen" + "tral",
            "registry.np" + "mjs");

    private HouseRules() {}

    static List<String> tooLong(String java) {
        long lines = java.lines().count();
        return lines <= MOST_LINES ? List.of() : List.of(lines + " lines, " + MOST_LINES + " are the limit");
    }

    /** For the domain: also what ArchUnit cannot see, local variables and literals. */
    static List<String> floatingPoint(String java) {
        return SourceText.of(java).found(FLOATING_POINT);
    }

    static List<String> namesWithoutMeaning(String java) {
        return SourceText.of(java).found(TYPE_WITHOUT_MEANING);
    }

    /** A topic is an object: its name is written once, where the topics are listed. */
    static List<String> literalTopics(String java) {
        return SourceText.of(java).literals().stream()
                .filter(literal -> isTopic(literal.text()))
                .map(literal -> literal.line() + ": \"" + literal.text() + "\"")
                .toList();
    }

    static List<String> unmarkedPackage(String packageInfo) {
        Stream<String> nulls = SourceText.of(packageInfo).code().contains("@NullMarked")
                ? Stream.empty()
                : Stream.of("package-info.java without @NullMarked");
        Stream<String> words = packageInfo.startsWith("/**")
                ? Stream.empty()
                : Stream.of("package-info.java that does not begin with a sentence of Javadoc");
        return Stream.concat(nulls, words).toList();
    }

    /** For any text: what works on one machine only, or ties the build to one host. */
    static List<String> places(String text) {
        return PLACES.stream().filter(text::contains).toList();
    }

    private static boolean isTopic(String literal) {
        boolean prefixed = literal.startsWith(PREFIX);
        String name = prefixed ? literal.substring(PREFIX.length()) : literal;
        boolean listed = TOPICS.contains(name) && (prefixed || (name.contains("-") && !KINDS_OF_FILES.contains(name)));
        return listed || name.matches("[a-z].*-dead-letters");
    }
}
