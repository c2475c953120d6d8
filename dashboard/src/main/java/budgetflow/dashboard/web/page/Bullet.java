package budgetflow.dashboard.web.page;

import budgetflow.dashboard.read.Figures;
import budgetflow.domain.money.Percent;
import budgetflow.domain.money.Ratio;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A bullet bar: the execution rate as a bar, the plan as a tick, 100 % as a line; in percent of a drawing that goes up to
 * {@link #WIDEST}.
 *
 * @param bar from 0, cut where the drawing ends
 * @param tick where the plan stands
 * @param cut whether the rate goes on beyond the drawing
 */
public record Bullet(String bar, String tick, boolean behind, boolean over, boolean cut) {
    /** Percent at the right edge: what is overspent is to be seen. */
    public static final int WIDEST = 125;

    public static Bullet of(Figures figures) {
        Optional<Ratio> rate = figures.rate();
        BigDecimal share = rate.map(Bullet::percent).orElse(BigDecimal.ZERO);
        BigDecimal widest = BigDecimal.valueOf(WIDEST);
        BigDecimal plan = figures.plannedShare().map(Bullet::percent).orElse(BigDecimal.ZERO);
        return new Bullet(
                share.max(BigDecimal.ZERO).min(widest).toPlainString(),
                plan.min(widest).toPlainString(),
                figures.gap().fen() < 0,
                figures.net().compareTo(figures.adjusted()) > 0,
                share.compareTo(widest) > 0);
    }

    private static BigDecimal percent(Ratio share) {
        return new BigDecimal(Percent.plain(share));
    }
}
