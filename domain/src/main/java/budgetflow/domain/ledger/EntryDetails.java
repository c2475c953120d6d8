package budgetflow.domain.ledger;

import org.jspecify.annotations.Nullable;

/**
 * 凭证要素: what a voucher says beside its money; null where the treasury did not say.
 *
 * @param payee 收款人
 * @param functionalCode 支出功能分类
 * @param departmentEconomicCode 部门预算支出经济分类
 * @param governmentEconomicCode 政府预算支出经济分类
 * @param fund 资金性质
 * @param channel 支付方式, such as 直接支付
 * @param purpose 用途
 * @param source the treasury system that sent it
 * @param voucherNo 凭证号
 */
public record EntryDetails(
        @Nullable String payee,
        @Nullable String functionalCode,
        @Nullable String departmentEconomicCode,
        @Nullable String governmentEconomicCode,
        @Nullable String fund,
        @Nullable String channel,
        @Nullable String purpose,
        @Nullable String source,
        @Nullable String voucherNo) {
    /** No details at all. */
    public static final EntryDetails NONE = new EntryDetails(null, null, null, null, null, null, null, null, null);
}
