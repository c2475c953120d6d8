package budgetflow.dashboard.web.page;

import budgetflow.dashboard.read.Dimension;
import budgetflow.dashboard.read.RollupRow;
import budgetflow.dashboard.web.address.LinesAddress;
import budgetflow.dashboard.web.words.Word;
import budgetflow.domain.budget.LineKind;
import budgetflow.domain.execution.ExecutionStatus;
import java.util.List;
import java.util.Optional;

/** How the rows of a roll-up are called, and where the lines behind each are. */
public record Groups(Frame frame, Dimension by) {
    /** What the ranking can be made by. */
    public static final List<Dimension> RANKED = List.of(
            Dimension.DEPARTMENT,
            Dimension.UNIT,
            Dimension.FUNCTION_CLASS,
            Dimension.FUNCTION_SECTION,
            Dimension.KIND,
            Dimension.FUND,
            Dimension.STATUS);

    public static Word word(Dimension dimension) {
        return switch (dimension) {
            case REGION -> Word.REGION;
            case DEPARTMENT -> Word.DEPARTMENT;
            case UNIT -> Word.UNIT;
            case FUNCTION_CLASS -> Word.FUNCTION_CLASS;
            case FUNCTION_SECTION -> Word.FUNCTION_SECTION;
            case FUNCTION_ITEM -> Word.FUNCTION_ITEM;
            case KIND -> Word.KIND;
            case FUND -> Word.FUND;
            case STATUS -> Word.STATUS;
        };
    }

    public String name(RollupRow row) {
        String code = row.code();
        if (code == null) {
            return frame.t(Word.NOT_SAID);
        }
        return switch (by) {
            case KIND -> frame.terms().of(LineKind.valueOf(code));
            case STATUS -> frame.terms().of(ExecutionStatus.valueOf(code));
            case REGION, DEPARTMENT, UNIT, FUNCTION_CLASS, FUNCTION_SECTION, FUNCTION_ITEM, FUND ->
                row.name() == null ? code : row.name();
        };
    }

    /** The code beside the name, where there are both. */
    public Optional<String> code(RollupRow row) {
        if (row.name() == null || row.code() == null) {
            return Optional.empty();
        }
        return Optional.of(row.region() == null ? row.code() : row.region() + "/" + row.code());
    }

    /** The lines behind a row; empty where no filter names them. */
    public Optional<LinesAddress> link(RollupRow row) {
        String code = row.code();
        if (code == null) {
            return Optional.empty();
        }
        LinesAddress lines = LinesAddress.of(
                row.region() == null ? frame.viewpoint() : frame.viewpoint().within(row.region()));
        return Optional.of(
                switch (by) {
                    case REGION -> LinesAddress.of(frame.viewpoint().within(code));
                    case DEPARTMENT -> lines.department(code);
                    case UNIT -> lines.unit(code);
                    case FUNCTION_CLASS, FUNCTION_SECTION, FUNCTION_ITEM -> lines.functional(code);
                    case KIND -> lines.kind(LineKind.valueOf(code));
                    case FUND -> lines.fund(code);
                    case STATUS -> lines.status(ExecutionStatus.valueOf(code));
                });
    }
}
