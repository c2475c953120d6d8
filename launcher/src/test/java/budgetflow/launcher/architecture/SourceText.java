package budgetflow.launcher.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Java source taken apart: what is code, and what stands in string literals. Lines keep their numbers.
 *
 * @param code the text with comments and the insides of literals blanked
 * @param literals the string literals, text blocks included, as written between their quotes
 */
record SourceText(String code, List<Literal> literals) {
    /** A string literal and the line (from 1) it begins on. */
    record Literal(int line, String text) {}

    /** Tried in this order at each place: whatever begins first swallows the others inside it. */
    private static final Pattern TOKEN = Pattern.compile(
            "(?<comment>//[^\\n]*|/\\*.*?\\*/)"
                    + "|\"\"\"(?<block>(?:\\\\.|[^\\\\\"]|\"(?!\"\"))*+)\"\"\""
                    + "|\"(?<string>(?:\\\\.|[^\"\\\\\\n])*+)\""
                    + "|'(?:\\\\.|[^'\\\\\\n])++'",
            Pattern.DOTALL);

    SourceText {
        literals = List.copyOf(literals);
    }

    static SourceText of(String java) {
        List<Literal> literals = new ArrayList<>();
        StringBuilder code = new StringBuilder();
        Matcher token = TOKEN.matcher(java);
        while (token.find()) {
            String text = token.group("block") != null ? token.group("block") : token.group("string");
            if (text != null) {
                literals.add(new Literal(lineAt(java, token.start()), text));
            }
            token.appendReplacement(code, Matcher.quoteReplacement(blank(token.group())));
        }
        token.appendTail(code);
        return new SourceText(code.toString(), literals);
    }

    /** Every place in the code where the pattern is found, as "line: what was found". */
    List<String> found(Pattern pattern) {
        return pattern.matcher(code)
                .results()
                .map(match -> lineAt(code, match.start()) + ": "
                        + match.group().strip().replaceAll("\\s+", " "))
                .toList();
    }

    private static String blank(String token) {
        return token.replaceAll("[^\\n]", " ");
    }

    private static int lineAt(String text, int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }
}
