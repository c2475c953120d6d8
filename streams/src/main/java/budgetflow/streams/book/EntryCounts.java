package budgetflow.streams.book;

/** What became of the entries of one partition that were read since its beginning. */
public record EntryCounts(long accepted, long duplicate, long rejected) {
    static final EntryCounts NONE = new EntryCounts(0, 0, 0);
}
