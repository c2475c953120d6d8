package budgetflow.dashboard.read;

import budgetflow.dashboard.store.Store;
import budgetflow.dashboard.year.LineFigures;
import budgetflow.dashboard.year.YearLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lines added up: the sums of the rows of any roll-up are the sums of the lines. */
public final class Rollups {
    private final Store store;

    public Rollups(Store store) {
        this.store = store;
    }

    /** What lines are grouped by. */
    private record Group(@Nullable String region, @Nullable String code) {
        private static final Comparator<Group> ORDER = Comparator.comparing(
                        Group::region, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Group::code, Comparator.nullsLast(Sorted::inCodeOrder));
    }

    /** One row for each value that occurs, by region and code; what has no value last. */
    public List<RollupRow> by(Dimension dimension, View view, LineFilter filter) {
        return store.readAsOf(view.year(), view.asOf().day(), (connection, figures) -> {
            Names names = Names.read(connection, view.year(), view.scope());
            Map<Group, Sums> groups = new HashMap<>();
            for (LineFigures line : Which.of(figures, view.scope(), filter)) {
                groups.computeIfAbsent(group(dimension, line), any -> new Sums())
                        .add(line);
            }
            List<RollupRow> rolled = new ArrayList<>();
            groups.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(Group.ORDER))
                    .forEach(group -> rolled.add(
                            row(dimension, group.getKey(), group.getValue().figures(), names)));
            return rolled;
        });
    }

    private static RollupRow row(Dimension dimension, Group group, Figures figures, Names names) {
        String name =
                switch (dimension) {
                    case DEPARTMENT -> names.ofDepartment(group.region(), group.code());
                    case UNIT -> names.ofUnit(group.region(), group.code());
                    case REGION, FUNCTION_CLASS, FUNCTION_SECTION, FUNCTION_ITEM, KIND, FUND, STATUS -> null;
                };
        return new RollupRow(group.region(), group.code(), name, figures);
    }

    private static Group group(Dimension dimension, LineFigures figures) {
        YearLine line = figures.line();
        return switch (dimension) {
            case REGION -> new Group(line.region(), line.region());
            case DEPARTMENT -> new Group(line.region(), line.department());
            case UNIT -> new Group(line.region(), line.unit());
            case FUNCTION_CLASS -> functional(line, 3);
            case FUNCTION_SECTION -> functional(line, 5);
            case FUNCTION_ITEM -> functional(line, 7);
            case KIND ->
                new Group(
                        null,
                        line.names().kind() == null ? null : line.names().kind().name());
            case FUND -> new Group(null, line.names().fund());
            case STATUS -> new Group(null, figures.status().name());
        };
    }

    /** The code up to a level; nothing where it does not reach so deep. */
    private static Group functional(YearLine line, int digits) {
        String code = line.names().functionalCode();
        return new Group(null, code == null || code.length() < digits ? null : code.substring(0, digits));
    }

    /** All of them in one. */
    public Figures sums(View view, LineFilter filter) {
        return store.readAsOf(
                view.year(),
                view.asOf().day(),
                (connection, figures) -> Sums.of(Which.of(figures, view.scope(), filter)));
    }
}
