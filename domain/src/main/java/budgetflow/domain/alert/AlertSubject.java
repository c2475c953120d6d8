package budgetflow.domain.alert;

import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.key.Region;
import budgetflow.domain.key.UnitCode;
import budgetflow.domain.reconciliation.ReconciliationKey;
import budgetflow.domain.reconciliation.SourceKey;
import java.util.Comparator;
import java.util.Optional;

/** 预警对象: what an alert is about. Its text names it within its kind, and begins with region and fiscal year. */
public sealed interface AlertSubject extends Comparable<AlertSubject> {

    /** What kinds there are; the names are part of the alerts' records. */
    enum Kind {
        /** 预算指标: a budget line. */
        LINE,
        /** 对账: one control total. */
        RECONCILIATION,
        /** 来源: a treasury system. */
        SOURCE
    }

    /** A budget line. */
    record OfLine(LineKey key) implements AlertSubject {
        @Override
        public Kind kind() {
            return Kind.LINE;
        }

        @Override
        public Region region() {
            return key.region();
        }

        @Override
        public FiscalYear fiscalYear() {
            return key.fiscalYear();
        }

        @Override
        public String text() {
            return key.text();
        }
    }

    /** One control total: a source, unit and day. */
    record OfReconciliation(ReconciliationKey key) implements AlertSubject {
        @Override
        public Kind kind() {
            return Kind.RECONCILIATION;
        }

        @Override
        public Region region() {
            return key.region();
        }

        @Override
        public FiscalYear fiscalYear() {
            return key.fiscalYear();
        }

        @Override
        public String text() {
            return key.text();
        }
    }

    /** A source as such. */
    record OfSource(SourceKey key) implements AlertSubject {
        @Override
        public Kind kind() {
            return Kind.SOURCE;
        }

        @Override
        public Region region() {
            return key.region();
        }

        @Override
        public FiscalYear fiscalYear() {
            return key.fiscalYear();
        }

        @Override
        public String text() {
            return key.text();
        }
    }

    Kind kind();

    Region region();

    FiscalYear fiscalYear();

    String text();

    static AlertSubject of(LineKey line) {
        return new OfLine(line);
    }

    /** Reads {@link #text()} back; {@link IllegalArgumentException} where it names nothing of that kind. */
    static AlertSubject of(Kind kind, String text) {
        return switch (kind) {
            case LINE -> new OfLine(LineKey.of(text));
            case RECONCILIATION -> new OfReconciliation(ReconciliationKey.of(text));
            case SOURCE -> new OfSource(SourceKey.of(text));
        };
    }

    /** The budget line, where it is one. */
    default Optional<LineKey> line() {
        return this instanceof OfLine line ? Optional.of(line.key()) : Optional.empty();
    }

    /** The unit it concerns; empty where that is a source as such. */
    default Optional<UnitCode> unit() {
        if (this instanceof OfLine line) {
            return Optional.of(line.key().unit());
        }
        return this instanceof OfReconciliation total ? Optional.of(total.key().unit()) : Optional.empty();
    }

    @Override
    default int compareTo(AlertSubject other) {
        return Comparator.comparing(AlertSubject::text)
                .thenComparing(AlertSubject::kind)
                .compare(this, other);
    }
}
