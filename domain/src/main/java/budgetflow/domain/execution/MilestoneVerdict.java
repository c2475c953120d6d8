package budgetflow.domain.execution;

import budgetflow.domain.key.LineKey;
import java.time.LocalDate;

/**
 * 节点上报与重述: what was reported of a milestone, and what it would be now, beside it and never instead of it.
 *
 * @param line the line
 * @param asReported as judged once
 * @param restated as all that is known now gives it
 */
public record MilestoneVerdict(LineKey line, AsReported asReported, MilestoneFigures restated) {

    /** The record's key: {@code line key#due date}. */
    public String recordKey() {
        return line.text() + "#" + restated.milestone().dueOn();
    }

    /** Judges a milestone for the first time: both figures are still the same. */
    public static MilestoneVerdict judged(LineKey line, MilestoneFigures figures, LocalDate decidedOn) {
        return new MilestoneVerdict(line, AsReported.of(figures, decidedOn), figures);
    }

    public MilestoneVerdict restated(MilestoneFigures figures) {
        return new MilestoneVerdict(line, asReported, figures);
    }
}
