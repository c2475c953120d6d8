package budgetflow.ingest.kind;

import budgetflow.domain.key.FiscalYear;
import budgetflow.domain.key.LineCode;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.key.Region;
import budgetflow.domain.key.UnitCode;
import budgetflow.domain.money.AmountUnit;
import budgetflow.domain.money.Money;
import budgetflow.domain.rejection.Checked;
import budgetflow.domain.rejection.RejectCode;
import budgetflow.domain.rejection.Rejected;
import budgetflow.ingest.row.SourceRow;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one row and keeps the first fault in the format's order. A field at fault is null, and reading
 * goes on: an amount counts in the file's totals although its row is refused for another field.
 */
final class RowFields {
    /** Characters in a name or another text of a record. */
    static final int TEXT_LENGTH = 2_000;

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,10}");

    private static final Optional<AmountUnit> DEFAULT_UNIT = Optional.of(AmountUnit.YUAN);

    private final SourceRow row;
    private final FileFormat format;
    private @Nullable Rejected fault;
    private int faults;

    RowFields(SourceRow row, FileFormat format) {
        this.row = row;
        this.format = format;
    }

    Optional<Rejected> fault() {
        return Optional.ofNullable(fault);
    }

    boolean hasOneFault() {
        return faults == 1;
    }

    /** Remembers a fault unless one of an earlier column is known. */
    void refuse(Rejected rejected) {
        faults++;
        if (fault == null || format.order(rejected.field()) < format.order(fault.field())) {
            fault = rejected;
        }
    }

    void refuse(String column, RejectCode code) {
        refuse(new Rejected(column, code, raw(column)));
    }

    /** The value as it stands, empty where there is none. */
    String raw(String column) {
        return row.value(column).orElse("");
    }

    boolean has(String column) {
        return row.value(column).isPresent();
    }

    <T> @Nullable T required(String column, Function<String, Checked<T>> parse) {
        if (!has(column)) {
            refuse(column, RejectCode.VALUE_MISSING);
            return null;
        }
        Checked<T> checked = parse.apply(raw(column));
        if (!checked.isAccepted()) {
            refuse(column, checked.code());
            return null;
        }
        return checked.get();
    }

    <T> @Nullable T optional(String column, Function<String, Checked<T>> parse) {
        return has(column) ? required(column, parse) : null;
    }

    @Nullable
    String requiredText(String column, int maxLength) {
        return required(column, text -> checkedText(text, maxLength));
    }

    @Nullable
    String optionalText(String column) {
        return optional(column, text -> checkedText(text, TEXT_LENGTH));
    }

    /** The constant of an enum by its exact name. */
    <E extends Enum<E>> @Nullable E constant(String column, Class<E> type, RejectCode otherwise) {
        return required(column, text -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .map(Checked::accepted)
                .orElseGet(() -> Checked.refused(otherwise)));
    }

    @Nullable
    LocalDate day(String column) {
        return required(column, RowFields::checkedDay);
    }

    @Nullable
    LocalDate optionalDay(String column) {
        return optional(column, RowFields::checkedDay);
    }

    /** From 0; 0 where the file does not say. */
    int revision(String column) {
        Integer revision = optional(column, RowFields::checkedRevision);
        return revision == null ? 0 : revision;
    }

    /** An amount in the row's unit, 元 where it names none. */
    @Nullable
    Money amount(String column) {
        Optional<AmountUnit> unit =
                has(FileFormat.AMOUNT_UNIT) ? AmountUnit.labelled(raw(FileFormat.AMOUNT_UNIT)) : DEFAULT_UNIT;
        if (unit.isPresent()) {
            return required(column, unit.get()::parse);
        }
        refuse(FileFormat.AMOUNT_UNIT, RejectCode.AMOUNT_UNIT_UNKNOWN);
        if (!has(column)) {
            refuse(column, RejectCode.VALUE_MISSING);
        } else if (isNoNumber(raw(column))) {
            refuse(column, RejectCode.AMOUNT_UNREADABLE);
        }
        return null;
    }

    @Nullable
    Money optionalAmount(String column) {
        return has(column) ? amount(column) : null;
    }

    @Nullable
    LineKey lineKey() {
        Region region = required(FileFormat.REGION, Region::parse);
        FiscalYear year = required(FileFormat.FISCAL_YEAR, FiscalYear::parse);
        UnitCode unit = required(FileFormat.UNIT_CODE, UnitCode::parse);
        LineCode code = required(FileFormat.LINE_CODE, LineCode::parse);
        return region == null || year == null || unit == null || code == null
                ? null
                : new LineKey(region, year, unit, code);
    }

    /** Whether text is no amount in any unit. */
    private static boolean isNoNumber(String text) {
        Checked<Money> yuan = AmountUnit.YUAN.parse(text);
        return !yuan.isAccepted() && yuan.code() == RejectCode.AMOUNT_UNREADABLE;
    }

    private static Checked<LocalDate> checkedDay(String text) {
        if (!DAY.matcher(text).matches()) {
            return Checked.refused(RejectCode.DATE_UNREADABLE);
        }
        try {
            return Checked.accepted(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Checked.refused(RejectCode.DATE_UNREADABLE);
        }
    }

    private static Checked<Integer> checkedRevision(String text) {
        if (!WHOLE_NUMBER.matcher(text).matches() || Long.parseLong(text) > Integer.MAX_VALUE) {
            return Checked.refused(RejectCode.REVISION_MALFORMED);
        }
        return Checked.accepted(Integer.parseInt(text));
    }

    /** Line breaks and tabs are part of what clerks write into cells; other control characters are not. */
    private static Checked<String> checkedText(String text, int maxLength) {
        boolean strange = text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
        return strange || text.length() > maxLength
                ? Checked.refused(RejectCode.VALUE_TOO_LONG)
                : Checked.accepted(text);
    }
}
