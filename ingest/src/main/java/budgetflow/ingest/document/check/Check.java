package budgetflow.ingest.document.check;

import budgetflow.ingest.document.content.DocumentContent;
import budgetflow.ingest.document.finding.Findings;

/** One thing that should hold in a budget document; where it does not, it is reported. */
@FunctionalInterface
public interface Check {
    void run(DocumentContent content, Findings findings);
}
