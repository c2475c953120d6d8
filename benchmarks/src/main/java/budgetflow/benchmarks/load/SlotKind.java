package budgetflow.benchmarks.load;

/** What stands at a place of the load; shares are in hundredths of a percent. */
public enum SlotKind {
    /** An earlier payment or refund sent again, word for word. */
    DUPLICATE(100),
    /** An earlier payment or refund sent corrected: on another line, with another amount or on another day. */
    REVISION(50),
    /** The full negation of an earlier payment, an entry of its own. */
    REVERSAL(50),
    REFUND(200),
    PAYMENT(9_600);

    /** All shares together. */
    public static final int WHOLE = 10_000;

    private final int share;

    SlotKind(int share) {
        this.share = share;
    }

    /** Of {@link #WHOLE}. */
    public int share() {
        return share;
    }

    /** Whether it is a record of its own, to which later ones may refer. */
    boolean isOriginal() {
        return this == PAYMENT || this == REFUND;
    }

    static SlotKind drawn(int number) {
        int left = number;
        for (SlotKind kind : values()) {
            left -= kind.share;
            if (left < 0) {
                return kind;
            }
        }
        throw new IllegalArgumentException("not below " + WHOLE + ": " + number);
    }
}
