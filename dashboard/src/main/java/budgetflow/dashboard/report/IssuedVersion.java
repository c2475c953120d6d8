package budgetflow.dashboard.report;

import budgetflow.domain.money.AmountUnit;
import budgetflow.domain.report.ReportStamp;
import budgetflow.domain.report.TopicOffset;
import java.nio.file.Path;
import java.util.List;

/**
 * 已出版本: a version of a report that was issued.
 *
 * @param folder where it is remembered, and where its files may stand
 * @param version from 1
 */
public record IssuedVersion(
        Path folder, int version, String totalsHash, boolean synthetic, String ruleVersion, List<TopicOffset> offsets) {

    public IssuedVersion {
        offsets = List.copyOf(offsets);
    }

    /** What it was issued with. */
    ReportStamp stamp(AmountUnit unit) {
        return new ReportStamp(version, unit, synthetic, ruleVersion, offsets);
    }
}
