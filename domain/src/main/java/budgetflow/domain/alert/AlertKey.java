package budgetflow.domain.alert;

import budgetflow.domain.key.LineKey;

/** 预警键: one alert per rule and line, and so per fiscal year; as text {@code R02/130281/2024/473001/…}. */
public record AlertKey(RuleCode rule, LineKey line) implements Comparable<AlertKey> {

    public String text() {
        return rule + "/" + line.text();
    }

    /** Reads {@link #text()} back; {@link IllegalArgumentException} where it is none. */
    public static AlertKey of(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("not an alert key: " + text);
        }
        return new AlertKey(RuleCode.valueOf(text.substring(0, slash)), LineKey.of(text.substring(slash + 1)));
    }

    @Override
    public int compareTo(AlertKey other) {
        int byLine = line.compareTo(other.line);
        return byLine != 0 ? byLine : rule.compareTo(other.rule);
    }
}
