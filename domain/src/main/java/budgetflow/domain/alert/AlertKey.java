package budgetflow.domain.alert;

import java.util.Comparator;

/** 预警键: one alert per rule and subject, and so per fiscal year; as text {@code R02/130281/2024/473001/…}. */
public record AlertKey(RuleCode rule, AlertSubject subject) implements Comparable<AlertKey> {
    private static final Comparator<AlertKey> ORDER =
            Comparator.comparing(AlertKey::subject).thenComparing(AlertKey::rule);

    public String text() {
        return rule + "/" + subject.text();
    }

    @Override
    public int compareTo(AlertKey other) {
        return ORDER.compare(this, other);
    }
}
