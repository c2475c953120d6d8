package budgetflow.domain.report;

import budgetflow.domain.money.AmountUnit;
import java.util.List;

/**
 * 编报依据: what a report rests on beside its figures; none of it is computed here.
 *
 * @param version from 1; a report of the same selection and day whose figures moved is the next one
 * @param unit the unit amounts are printed in
 * @param synthetic whether any of it is made-up data, which every page has to say
 * @param ruleVersion the fingerprint of the rules in force
 * @param offsets up to where the topics were read, by topic and partition
 */
public record ReportStamp(
        int version, AmountUnit unit, boolean synthetic, String ruleVersion, List<TopicOffset> offsets) {

    public ReportStamp {
        offsets = offsets.stream().sorted().toList();
        if (version < 1) {
            throw new IllegalArgumentException("versions begin with 1, not " + version);
        }
    }
}
