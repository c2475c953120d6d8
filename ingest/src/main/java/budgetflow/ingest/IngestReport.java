package budgetflow.ingest;

import budgetflow.ingest.kind.IngestKind;
import java.util.List;

/** What became of all files of a run, in the order they were read. */
public record IngestReport(IngestKind kind, List<FileReport> files) {
    public IngestReport {
        files = List.copyOf(files);
    }

    public long rowsRead() {
        return files.stream().mapToLong(FileReport::rowsRead).sum();
    }

    public long rowsAccepted() {
        return files.stream().mapToLong(FileReport::rowsAccepted).sum();
    }

    public long rowsRejected() {
        return files.stream().mapToLong(FileReport::rowsRejected).sum();
    }

    /** Files of which no row could be read. */
    public long filesRefused() {
        return files.stream().filter(file -> file.refused() != null).count();
    }

    public AmountTotals amounts() {
        return files.stream().map(FileReport::amounts).reduce(AmountTotals.NONE, AmountTotals::plus);
    }

    /** Whether anything was kept out: exit code 3. */
    public boolean hasRejects() {
        return files.stream().anyMatch(FileReport::hasRejects);
    }
}
