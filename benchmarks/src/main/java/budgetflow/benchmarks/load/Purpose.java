package budgetflow.benchmarks.load;

/** What a number is drawn for; each purpose has its own sequence. */
enum Purpose {
    SLOT,
    NEAR,
    EARLIER,
    LINE,
    AMOUNT,
    LATE,
    PAYEE,
    PURPOSE_OF_PAYMENT,
    ECONOMIC,
    CHANNEL,
    REVISED_HOW,
    REVISED_LINE,
    REVISED_AMOUNT,
    REVISED_DAY,
    BUDGET
}
