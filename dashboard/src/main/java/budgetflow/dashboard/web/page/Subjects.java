package budgetflow.dashboard.web.page;

import budgetflow.dashboard.web.words.Word;
import budgetflow.domain.alert.AlertSubject;

/** What an alert is about, where that is no line. */
public final class Subjects {
    private Subjects() {}

    public static String text(Frame frame, AlertSubject subject) {
        return switch (subject.kind()) {
            case LINE -> frame.t(Word.LINE);
            case RECONCILIATION -> frame.t(Word.RECONCILIATION);
            case SOURCE -> frame.t(Word.SOURCE);
        };
    }
}
