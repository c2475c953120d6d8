package budgetflow.dashboard.read;

import budgetflow.dashboard.year.LineFigures;
import budgetflow.domain.money.Money;
import java.util.Collection;

/** Lines added up in fen; {@link ArithmeticException} where a sum leaves the range of a {@code long}. */
final class Sums {
    private long lines;
    private long original;
    private long adjusted;
    private long gross;
    private long refunds;
    private long net;
    private long planned;
    private long paced;
    private long entries;

    static Figures of(Collection<LineFigures> all) {
        Sums sums = new Sums();
        all.forEach(sums::add);
        return sums.figures();
    }

    static Figures ofOne(LineFigures line) {
        Sums sums = new Sums();
        sums.add(line);
        return sums.figures();
    }

    void add(LineFigures one) {
        lines++;
        original = Math.addExact(original, one.line().originalFen());
        adjusted = Math.addExact(adjusted, one.adjustedFen());
        gross = Math.addExact(gross, one.grossFen());
        refunds = Math.addExact(refunds, one.refundsFen());
        net = Math.addExact(net, one.netFen());
        planned = Math.addExact(planned, one.plannedFen());
        paced = Math.addExact(paced, one.pacedFen());
        entries = Math.addExact(entries, one.entries());
    }

    Figures figures() {
        return new Figures(
                lines,
                new Money(original),
                new Money(adjusted),
                new Money(gross),
                new Money(refunds),
                new Money(net),
                new Money(planned),
                new Money(paced),
                entries);
    }
}
