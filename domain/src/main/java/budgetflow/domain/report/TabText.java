package budgetflow.domain.report;

import java.util.ArrayList;
import java.util.List;

/** Fields parted by TAB; backslash, TAB, LF and CR inside a field are written {@code \\ \t \n \r}. */
final class TabText {
    private TabText() {}

    /** One line, ended by LF. */
    static String line(List<String> fields) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            line.append(i == 0 ? "" : "\t");
            escape(fields.get(i), line);
        }
        return line.append('\n').toString();
    }

    private static void escape(String field, StringBuilder into) {
        for (int i = 0; i < field.length(); i++) {
            char next = field.charAt(i);
            switch (next) {
                case '\\' -> into.append("\\\\");
                case '\t' -> into.append("\\t");
                case '\n' -> into.append("\\n");
                case '\r' -> into.append("\\r");
                default -> into.append(next);
            }
        }
    }

    /** @param line without its LF */
    static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char next = line.charAt(i);
            if (next == '\t') {
                fields.add(field.toString());
                field.setLength(0);
            } else if (next == '\\' && i + 1 < line.length()) {
                field.append(unescaped(line.charAt(++i)));
            } else {
                field.append(next);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    private static char unescaped(char behindTheBackslash) {
        return switch (behindTheBackslash) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> behindTheBackslash;
        };
    }
}
