package budgetflow.launcher.sample;

import java.util.List;

/** What a line of a {@link PlainYear} shows. */
enum PlainRole {
    /** At or just above its plan at every milestone. */
    ON_PLAN,
    /** Half a step behind at the second milestone, caught up by the third. */
    LAGGING,
    /** Over its budget after a payment near the end of the year, healed to exactly 100 % by a refund. */
    OVERSPENT,
    /** Not one payment. */
    IDLE;

    /** Beyond the first few lines, which show one thing each, every so many lines one lags. */
    private static final int LAGGING_EVERY = 5;

    /** The first place of this role. */
    int firstPlace() {
        return List.of(values()).indexOf(this);
    }

    /** @param place of the line among those with a budget, from 0 */
    static PlainRole of(int place) {
        if (place < values().length) {
            return values()[place];
        }
        return place % LAGGING_EVERY == 0 ? LAGGING : ON_PLAN;
    }
}
