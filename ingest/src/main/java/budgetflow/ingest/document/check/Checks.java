package budgetflow.ingest.document.check;

import budgetflow.ingest.document.content.DocumentContent;
import budgetflow.ingest.document.finding.Findings;
import java.util.List;

/** All checks of a budget document, as a list. */
public final class Checks {
    static final List<Check> ALL = List.of(
            SumChecks::children,
            SumChecks::rows,
            BalanceChecks::lists,
            BalanceChecks::rows,
            BalanceChecks::revenueIsExpenditure,
            CrossChecks::functionalTables,
            CrossChecks::wholes,
            CrossChecks::unitTables,
            CrossChecks::balanceAgainstFunctions,
            ProjectChecks::totals,
            ProjectChecks::similarNames,
            ProjectChecks::codes,
            ProjectChecks::missing,
            FunctionProjects::check,
            NarrativeChecks::againstTables,
            NarrativeChecks::splits,
            SheetChecks::againstProjects,
            SheetChecks::inThemselves,
            SheetChecks::goals,
            SheetChecks::overall);

    private Checks() {}

    public static void run(DocumentContent content, Findings findings) {
        ALL.forEach(check -> check.run(content, findings));
    }
}
