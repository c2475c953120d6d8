package budgetflow.domain.precheck;

import java.time.LocalDate;
import java.util.List;

/**
 * 预审结果: what a payment would do. It is an answer and no more: nothing is reserved, blocked or written down.
 *
 * @param on the day it was judged as of
 * @param before the line as it is
 * @param after the line as it would be
 * @param findings by rule; only what is, or would be, broken
 */
public record PrecheckAnswer(
        LocalDate on,
        EntryEffect effect,
        PrecheckFigures before,
        PrecheckFigures after,
        List<PrecheckFinding> findings) {
    public PrecheckAnswer {
        findings = List.copyOf(findings);
    }

    /** Whether it would break a rule, or be kept out. */
    public boolean isBreach() {
        return effect == EntryEffect.CONFLICT
                || findings.stream().anyMatch(finding -> finding.effect().isBreach());
    }
}
