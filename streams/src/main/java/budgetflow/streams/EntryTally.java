package budgetflow.streams;

/** What an entry that was read can come to; there is no fourth. */
enum EntryTally {
    ACCEPTED,
    DUPLICATE,
    /** Kept out for a field, or as a conflict. */
    REJECTED
}
