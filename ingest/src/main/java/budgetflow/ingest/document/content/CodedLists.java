package budgetflow.ingest.document.content;

import budgetflow.ingest.document.content.Narrative.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list whose parts are paragraphs of their own: 支出…万元，其中： and below it one paragraph for each code, with its
 * amount and its change against the year before.
 */
final class CodedLists {
    private final List<Split> splits;
    private final List<NarrativeAmount> parts = new ArrayList<>();
    private final List<NarrativeAmount> changes = new ArrayList<>();
    private @Nullable NarrativeAmount whole;
    private @Nullable NarrativeAmount lastChange;

    CodedLists(List<Split> splits) {
        this.splits = splits;
    }

    void paragraph(List<NarrativeAmount> amounts, String text, boolean newBase) {
        if (whole != null && !amounts.isEmpty() && !amounts.get(0).code().isEmpty()) {
            part(amounts, newBase);
            return;
        }
        if (!amounts.isEmpty() || whole == null || text.length() > 40) {
            end();
        }
        if (!amounts.isEmpty() && text.matches(".*其中[:：]$")) {
            whole = amounts.get(amounts.size() - 1);
        }
        amounts.stream().filter(NarrativeAmount::change).findFirst().ifPresent(change -> lastChange = change);
    }

    private void part(List<NarrativeAmount> amounts, boolean newBase) {
        NarrativeAmount part = amounts.get(0);
        parts.add(part);
        Optional<NarrativeAmount> change =
                amounts.stream().filter(NarrativeAmount::change).findFirst();
        change.or(() -> newBase ? Optional.of(part) : Optional.empty())
                .ifPresent(found -> changes.add(new NarrativeAmount(
                        found.line(), found.label(), part.code(), found.fen(), found.precisionFen(), true)));
    }

    void end() {
        if (whole != null && parts.size() > 1) {
            splits.add(new Split(whole, parts, "其中"));
            if (lastChange != null && changes.size() > 1) {
                NarrativeAmount change = new NarrativeAmount(
                        whole.line(), lastChange.label(), "", lastChange.fen(), lastChange.precisionFen(), true);
                splits.add(new Split(change, changes, "其中"));
            }
        }
        whole = null;
        parts.clear();
        changes.clear();
    }
}
