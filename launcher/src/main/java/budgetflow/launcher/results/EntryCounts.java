package budgetflow.launcher.results;

/**
 * What became of the rows of payment files: every row that was read is one of the three.
 *
 * @param accepted new entries and revisions
 * @param duplicate rows that had come before with the same content
 * @param rejected rows kept out, conflicts included
 */
public record EntryCounts(long accepted, long duplicate, long rejected) {
    public EntryCounts {
        if (accepted < 0 || duplicate < 0 || rejected < 0) {
            throw new IllegalArgumentException(
                    "rows cannot be fewer than none: " + accepted + ", " + duplicate + ", " + rejected);
        }
    }

    public long read() {
        return accepted + duplicate + rejected;
    }
}
