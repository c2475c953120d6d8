package budgetflow.dashboard.web.page;

import budgetflow.dashboard.web.words.Word;
import budgetflow.domain.alert.AlertAction;

/** What the text of a step is called, and whether it may be left out. */
public final class StepWords {
    private StepWords() {}

    public static Word textOf(AlertAction action) {
        return switch (action) {
            case ACKNOWLEDGE -> Word.NOTE;
            case EXPLAIN -> Word.EXPLANATION;
            case RECTIFY -> Word.MEASURES;
            case CLOSE -> Word.CONCLUSION;
            case FALSE_POSITIVE -> Word.WHY_FALSE;
        };
    }

    public static boolean needsText(AlertAction action) {
        return switch (action) {
            case EXPLAIN, RECTIFY, FALSE_POSITIVE -> true;
            case ACKNOWLEDGE, CLOSE -> false;
        };
    }
}
