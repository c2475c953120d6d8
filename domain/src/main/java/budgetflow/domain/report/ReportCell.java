package budgetflow.domain.report;

import budgetflow.domain.money.Money;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/** 单元格: one value of a table, exact and not yet printed; that it is missing is a value, too. */
public sealed interface ReportCell {

    /** Words, or a name. */
    record Text(ReportText text) implements ReportCell {
        @Override
        public boolean fits(CellKind kind) {
            return kind == CellKind.TEXT;
        }

        @Override
        public String canonical() {
            return "t:" + text.zh();
        }
    }

    /** A code or an id. */
    record Code(String code) implements ReportCell {
        @Override
        public boolean fits(CellKind kind) {
            return kind == CellKind.CODE;
        }

        @Override
        public String canonical() {
            return "c:" + code;
        }
    }

    /** Money. */
    record Amount(Money money) implements ReportCell {
        @Override
        public boolean fits(CellKind kind) {
            return kind == CellKind.AMOUNT;
        }

        @Override
        public String canonical() {
            return "a:" + money.fen();
        }

        @Override
        public OptionalLong addend() {
            return OptionalLong.of(money.fen());
        }
    }

    /** A share of one; its numerator and denominator are those of the row. */
    record Rate(Fraction fraction) implements ReportCell {
        @Override
        public boolean fits(CellKind kind) {
            return kind == CellKind.RATE;
        }

        @Override
        public String canonical() {
            return "r:" + fraction;
        }
    }

    /** A difference of two rates, as a fraction of one: 5 percentage points are 5/100. */
    record Points(Fraction fraction) implements ReportCell {
        @Override
        public boolean fits(CellKind kind) {
            return kind == CellKind.POINTS;
        }

        @Override
        public String canonical() {
            return "p:" + fraction;
        }
    }

    /** A score. */
    record Score(Fraction points) implements ReportCell {
        @Override
        public boolean fits(CellKind kind) {
            return kind == CellKind.SCORE;
        }

        @Override
        public String canonical() {
            return "s:" + points;
        }
    }

    /** A day. */
    record Day(LocalDate day) implements ReportCell {
        @Override
        public boolean fits(CellKind kind) {
            return kind == CellKind.DATE;
        }

        @Override
        public String canonical() {
            return "d:" + day;
        }
    }

    /** A whole number. */
    record Count(long count) implements ReportCell {
        @Override
        public boolean fits(CellKind kind) {
            return kind == CellKind.COUNT;
        }

        @Override
        public String canonical() {
            return "n:" + count;
        }

        @Override
        public OptionalLong addend() {
            return OptionalLong.of(count);
        }
    }

    /** No value, and why; it fits every column. */
    record Absent(Absence absence) implements ReportCell {
        public static final ReportCell NO_DATA = new Absent(Absence.NO_DATA);
        public static final ReportCell NO_RATE = new Absent(Absence.NO_RATE);
        public static final ReportCell NOT_APPLICABLE = new Absent(Absence.NOT_APPLICABLE);

        @Override
        public boolean fits(CellKind kind) {
            return true;
        }

        @Override
        public String canonical() {
            return "-:" + absence;
        }
    }

    /** Whether it may stand in a column of a kind. */
    boolean fits(CellKind kind);

    /** The value as text that is the same wherever the value is: what the totals hash is taken of. */
    String canonical();

    /** What it adds to a total: fen or a number; empty where it adds nothing. */
    default OptionalLong addend() {
        return OptionalLong.empty();
    }

    /** Reads {@link #canonical()} back; {@link IllegalArgumentException} where it is none. Words are Chinese alone then. */
    static ReportCell ofCanonical(String text) {
        if (text.length() < 2 || text.charAt(1) != ':') {
            throw new IllegalArgumentException("not a cell: " + text);
        }
        String value = text.substring(2);
        return switch (text.charAt(0)) {
            case 't' -> new Text(ReportText.same(value));
            case 'c' -> new Code(value);
            case 'a' -> new Amount(new Money(Long.parseLong(value)));
            case 'r' -> new Rate(Fraction.parse(value));
            case 'p' -> new Points(Fraction.parse(value));
            case 's' -> new Score(Fraction.parse(value));
            case 'd' -> new Day(LocalDate.parse(value));
            case 'n' -> new Count(Long.parseLong(value));
            case '-' -> new Absent(Absence.valueOf(value));
            default -> throw new IllegalArgumentException("not a cell: " + text);
        };
    }

    static ReportCell text(String zh, String en) {
        return new Text(new ReportText(zh, en));
    }

    /** A name or somebody's own words; no data where there are none. */
    static ReportCell text(Optional<String> words) {
        return words.<ReportCell>map(same -> new Text(ReportText.same(same))).orElse(Absent.NO_DATA);
    }

    static ReportCell rate(Money part, Money whole) {
        return Fraction.share(part, whole).<ReportCell>map(Rate::new).orElse(Absent.NO_RATE);
    }
}
