package budgetflow.domain.alert;

/** 判断: what a rule says of a line on a day; what becomes of the alert is decided from it. */
public sealed interface Judgement {

    /** The rule's condition holds. */
    record Triggered(Severity severity, Measure value, Measure threshold) implements Judgement {}

    /** The exact opposite of the condition holds: an open alert is resolved. */
    record Cleared() implements Judgement {}

    /** Neither: whatever stands, stays. */
    record Unchanged() implements Judgement {}

    Judgement CLEARED = new Cleared();
    Judgement UNCHANGED = new Unchanged();
}
