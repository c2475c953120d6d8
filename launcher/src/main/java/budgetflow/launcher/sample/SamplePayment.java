package budgetflow.launcher.sample;

import java.time.LocalDate;

/**
 * One row of the synthetic payments file, as its sender wrote it; every row but the malformed ones could be real.
 *
 * @param number of the voucher, from 1
 * @param yuan the amount in 元 as text, for a malformed one is text too
 * @param paidOn text for the same reason
 * @param receivedOn the day the row is fed on in a replay
 * @param payee invented, but where money goes to the unit's own account
 */
record SamplePayment(
        String entryId,
        int revision,
        String kind,
        String relatesTo,
        String lineCode,
        String paidOn,
        String yuan,
        int number,
        LocalDate receivedOn,
        String payee) {
    static final String HEADER = "entry_id,revision,kind,relates_to,region,fiscal_year,unit_code,line_code,paid_on,"
            + "amount,amount_unit,payee,functional_code,department_economic_code,government_economic_code,fund,"
            + "channel,purpose,source,voucher_no,received_on";

    /** Payees are few, so that some are paid more than once. */
    private static final int PAYEES = 40;

    SamplePayment(
            String entryId,
            int revision,
            String kind,
            String relatesTo,
            String lineCode,
            String paidOn,
            String yuan,
            int number,
            LocalDate receivedOn) {
        this(
                entryId,
                revision,
                kind,
                relatesTo,
                lineCode,
                paidOn,
                yuan,
                number,
                receivedOn,
                String.format("合成收款人%03d", number % PAYEES + 1));
    }

    /** {@code unit} is region, fiscal year and unit code as the columns of the file. */
    String row(String unit) {
        return String.join(
                ",",
                entryId,
                Integer.toString(revision),
                kind,
                relatesTo,
                unit,
                lineCode,
                paidOn,
                yuan,
                "元",
                payee,
                "",
                "",
                "",
                "",
                number % 4 == 0 ? "授权支付" : "直接支付",
                "合成数据",
                SyntheticYear.SOURCE,
                String.format("合成凭证-%05d", number),
                receivedOn.toString());
    }

    SamplePayment receivedOn(LocalDate day) {
        return new SamplePayment(entryId, revision, kind, relatesTo, lineCode, paidOn, yuan, number, day, payee);
    }

    SamplePayment movedTo(String otherLineCode, LocalDate receivedOn) {
        return new SamplePayment(
                entryId, revision + 1, kind, relatesTo, otherLineCode, paidOn, yuan, number, receivedOn, payee);
    }

    SamplePayment paidTo(String other) {
        return new SamplePayment(entryId, revision, kind, relatesTo, lineCode, paidOn, yuan, number, receivedOn, other);
    }
}
