package budgetflow.ingest;

import budgetflow.domain.money.Money;
import budgetflow.domain.rejection.Rejection;
import budgetflow.ingest.file.FileNotes;
import java.math.BigInteger;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Counts one file while it is read. */
final class FileTally {
    private final String file;
    private final boolean hasAmounts;
    private long accepted;
    private long rejected;
    private long unreadable;
    private BigInteger acceptedFen = BigInteger.ZERO;
    private BigInteger rejectedFen = BigInteger.ZERO;
    private @Nullable Rejection refused;

    FileTally(String file, boolean hasAmounts) {
        this.file = file;
        this.hasAmounts = hasAmounts;
    }

    String file() {
        return file;
    }

    void accept(int rows, @Nullable Money amount) {
        accepted += rows;
        if (amount != null) {
            acceptedFen = acceptedFen.add(BigInteger.valueOf(amount.fen()));
        }
    }

    void reject(@Nullable Money amount) {
        rejected++;
        if (amount != null) {
            rejectedFen = rejectedFen.add(BigInteger.valueOf(amount.fen()));
        } else if (hasAmounts) {
            unreadable++;
        }
    }

    void refuse(Rejection whole) {
        refused = whole;
    }

    long rows() {
        return accepted + rejected;
    }

    /** The rows read were counted where they were read: that they are accounted for is checked, not assumed. */
    FileReport report(FileNotes notes, @Nullable Path rejectsFile) {
        AmountTotals amounts = new AmountTotals(acceptedFen.add(rejectedFen), acceptedFen, rejectedFen, unreadable);
        return new FileReport(
                file,
                notes.rowsRead(),
                accepted,
                rejected,
                amounts,
                refused,
                notes.charset(),
                notes.ignoredColumns(),
                rejectsFile);
    }
}
