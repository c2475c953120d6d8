package budgetflow.domain.rejection;

/** 受理结果: what became of something that is identified by an id and may come again, late, or changed. */
public enum Reception {
    /** New: it takes effect, or is kept behind a higher revision that came earlier. */
    ACCEPTED,
    /** The same id and revision with the same content came before: nothing changes. */
    DUPLICATE,
    /** The same id and revision came before with other content: the first stays, this one is kept out. */
    CONFLICT
}
