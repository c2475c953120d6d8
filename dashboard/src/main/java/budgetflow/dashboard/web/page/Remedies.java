package budgetflow.dashboard.web.page;

import budgetflow.dashboard.web.words.Word;
import budgetflow.domain.alert.Alert;
import budgetflow.domain.alert.Remedy;
import java.util.Optional;

/** What would resolve an alert, in words. */
public final class Remedies {
    private Remedies() {}

    public static String text(Frame frame, Alert alert) {
        Optional<Remedy> found = alert.remedy();
        if (found.isEmpty()) {
            return frame.t(Word.REMEDY_NONE);
        }
        Remedy remedy = found.get();
        String amount = frame.fullMoney(remedy.amount());
        if (remedy instanceof Remedy.Spend spend) {
            return frame.t(Word.REMEDY_SPEND, amount, frame.day(spend.by()));
        }
        return remedy instanceof Remedy.Undo undo
                ? frame.t(Word.REMEDY_UNDO, amount, undo.entryId())
                : frame.t(Word.REMEDY_OVER, amount);
    }
}
