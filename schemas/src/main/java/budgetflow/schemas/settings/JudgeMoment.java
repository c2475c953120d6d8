package budgetflow.schemas.settings;

/** When the rules R01 and R02 are judged; all others are judged when a day is closed. */
public enum JudgeMoment {
    /** With each entry, and again when the day is closed. */
    AT_ONCE,
    /** Only when the day is closed, so that a reversal and its re-entry on one day do not flap. */
    DAY_CLOSE
}
