package budgetflow.ingest.kind;

import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.Region;
import budgetflow.domain.key.UnitCode;
import budgetflow.domain.money.Money;
import budgetflow.domain.reconciliation.ControlTotal;
import budgetflow.domain.reconciliation.ReconciliationKey;
import budgetflow.domain.rejection.Checked;
import budgetflow.domain.rejection.RejectCode;
import budgetflow.domain.rejection.Rejected;
import budgetflow.ingest.row.SourceRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 对账总数: each row says what a source's effective entries of a unit and day come to. */
public final class ControlTotalRows implements RowParser<ControlTotal> {
    public static final FileFormat FORMAT = FileFormat.of(
            true,
            FileFormat.REGION,
            FileFormat.FISCAL_YEAR,
            "source?",
            FileFormat.UNIT_CODE,
            "day",
            "count",
            FileFormat.AMOUNT,
            "amount_unit?");

    private static final Pattern COUNT = Pattern.compile("\\d{1,15}");

    @Override
    public FileFormat format() {
        return FORMAT;
    }

    @Override
    public void parse(SourceRow row, Consumer<RowResult<ControlTotal>> results) {
        RowFields fields = new RowFields(row, FORMAT);
        ReconciliationKey key = key(fields);
        Long count = fields.required("count", ControlTotalRows::checkedCount);
        Money amount = fields.amount(FileFormat.AMOUNT);
        Optional<Rejected> fault = fields.fault();
        results.accept(
                fault.isPresent() || key == null || count == null || amount == null
                        ? Refusals.of(row, fault.orElseThrow(), amount)
                        : new RowResult.Taken<>(new ControlTotal(key, count, amount), List.of(row), amount));
    }

    private static @Nullable ReconciliationKey key(RowFields fields) {
        Region region = fields.required(FileFormat.REGION, Region::parse);
        FiscalYear year = fields.required(FileFormat.FISCAL_YEAR, FiscalYear::parse);
        Checked<String> source = ReconciliationKey.parseSource(fields.raw("source"));
        if (!source.isAccepted()) {
            fields.refuse("source", source.code());
        }
        UnitCode unit = fields.required(FileFormat.UNIT_CODE, UnitCode::parse);
        LocalDate day = fields.day("day");
        boolean outside = year != null && day != null && !year.contains(day);
        if (outside) {
            fields.refuse("day", RejectCode.OUTSIDE_FISCAL_YEAR);
        }
        return region == null || year == null || !source.isAccepted() || unit == null || day == null || outside
                ? null
                : new ReconciliationKey(region, year, source.get(), unit, day);
    }

    private static Checked<Long> checkedCount(String text) {
        String count = text.strip();
        return COUNT.matcher(count).matches()
                ? Checked.accepted(Long.parseLong(count))
                : Checked.refused(RejectCode.COUNT_MALFORMED);
    }
}
