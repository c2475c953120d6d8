package budgetflow.domain.report;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 资金类别: which of the budgets a line's fund belongs to, by the words it is given in. */
enum FundKind {
    /** 一般公共预算. */
    GENERAL_BUDGET("一般公共预算"),
    /** 政府性基金. */
    GOVERNMENT_FUNDS("政府性基金"),
    /** 国有资本经营预算. */
    STATE_CAPITAL("国有资本"),
    /** Any other, such as 财政专户 or 单位资金. */
    OTHER("");

    private final String word;

    FundKind(String word) {
        this.word = word;
    }

    /** Empty where the document gives no fund: it is then nobody's to guess. */
    static Optional<FundKind> of(@Nullable String fund) {
        if (fund == null || fund.isBlank()) {
            return Optional.empty();
        }
        for (FundKind kind : values()) {
            if (fund.contains(kind.word)) {
                return Optional.of(kind);
            }
        }
        return Optional.of(OTHER);
    }
}
