package budgetflow.launcher.replay;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.YearMonth;

/** Tells how far a replay has come: one line a month, for a person who waits. */
final class Progress {
    private final PrintWriter messages;
    private YearMonth told;

    Progress(PrintWriter messages, LocalDate first, LocalDate last) {
        this.messages = messages;
        this.told = YearMonth.from(first).minusMonths(1);
        messages.println("重放 replaying " + first + " … " + last);
    }

    void closed(LocalDate day) {
        if (YearMonth.from(day).isAfter(told)) {
            told = YearMonth.from(day);
            messages.println("  日结 closed " + day);
        }
    }
}
