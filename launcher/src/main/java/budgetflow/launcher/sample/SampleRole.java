package budgetflow.launcher.sample;

/** What a line of the sample shows, in the order in which the lines stand in its budgets file. */
enum SampleRole {
    /** Under 60 % at the end of June and under 90 % at the end of October, caught up both times. */
    LAGGING,
    /** On plan, but a payment of June is received only after June was judged. */
    LATE,
    /** At or above the plan at every milestone. */
    ON_PLAN,
    /** Over its budget after a payment, healed to exactly 100 % by a refund a week later. */
    OVERSPENT,
    /** Four payments in the year. */
    QUARTERLY,
    /** Receives an entry by a revision and loses one by a correction. */
    CORRECTED,
    /** Gets a supplementary budget in November and does not spend all of it. */
    SUPPLEMENTED,
    /** Not one payment. */
    IDLE
}
