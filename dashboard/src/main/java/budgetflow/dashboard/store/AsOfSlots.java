package budgetflow.dashboard.store;

import budgetflow.domain.execution.LineExecution;
import budgetflow.domain.key.FiscalYear;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * 截止日: the days for which the figures of every line are kept. They are made when somebody asks for a day, follow every
 * change of a line from then on, and make room for others when nobody has asked for them for the longest time.
 */
final class AsOfSlots {
    /** Days kept beside the latest state of each year. */
    static final int MOST_DAYS = 12;

    private static final String ALL = "SELECT slot, fiscal_year, chosen_on, held_on FROM as_of ORDER BY slot";

    private final Map<Asked, Long> lastUsed = new ConcurrentHashMap<>();
    private final AtomicLong uses = new AtomicLong();

    private record Asked(int year, @Nullable LocalDate day) {}

    /**
     * One day whose figures are kept.
     *
     * @param chosenOn null for the latest state
     */
    record Slot(int number, int year, @Nullable LocalDate chosenOn, LocalDate heldOn) {
        boolean isLatest() {
            return chosenOn == null;
        }
    }

    OptionalInt find(Connection connection, FiscalYear year, @Nullable LocalDate day) throws SQLException {
        String sql = "SELECT slot FROM as_of WHERE fiscal_year = ? AND "
                + (day == null ? "chosen_on IS NULL" : "chosen_on = ?");
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, year.year());
            if (day != null) {
                statement.setObject(2, day);
            }
            try (ResultSet found = statement.executeQuery()) {
                return found.next() ? OptionalInt.of(found.getInt(1)) : OptionalInt.empty();
            }
        }
    }

    void used(FiscalYear year, @Nullable LocalDate day) {
        if (day != null) {
            lastUsed.put(new Asked(year.year(), day), uses.incrementAndGet());
        }
    }

    /** Makes the figures of a day, unless somebody else has just done so. */
    void make(Connection connection, FiscalYear year, @Nullable LocalDate day) throws SQLException {
        if (find(connection, year, day).isPresent()) {
            return;
        }
        makeRoom(connection);
        int number = all(connection).stream().mapToInt(Slot::number).max().orElse(0) + 1;
        LocalDate heldOn = day == null ? latestHeldOn(connection, year.year()) : day;
        Slot slot = new Slot(number, year.year(), day, heldOn);
        try (Rows rows =
                new Rows(connection, "INSERT INTO as_of (slot, fiscal_year, chosen_on, held_on) VALUES (?, ?, ?, ?)")) {
            rows.number(number).number(year.year()).day(day).day(heldOn).update();
        }
        used(year, day);
        fill(connection, slot);
    }

    /** Brings every kept day up to lines that changed; a void line has no figures. */
    void update(Connection connection, Map<Integer, LineExecution> changed) throws SQLException {
        List<Slot> kept = all(connection);
        if (kept.isEmpty() || changed.isEmpty()) {
            return;
        }
        try (Rows drop = new Rows(connection, "DELETE FROM line_figures WHERE slot = ? AND line_id = ?");
                Rows add = new Rows(connection, LineFigures.INSERT)) {
            for (Slot slot : kept) {
                for (Map.Entry<Integer, LineExecution> entry : changed.entrySet()) {
                    LineExecution line = entry.getValue();
                    if (line.key().fiscalYear().year() == slot.year()) {
                        drop.number(slot.number()).number(entry.getKey()).add();
                    }
                }
            }
            drop.send();
            for (Slot slot : kept) {
                for (Map.Entry<Integer, LineExecution> entry : changed.entrySet()) {
                    LineExecution line = entry.getValue();
                    if (line.key().fiscalYear().year() == slot.year() && !line.isVoid()) {
                        LineFigures.of(line, slot.chosenOn(), slot.heldOn()).addTo(add, slot.number(), entry.getKey());
                    }
                }
            }
            add.send();
        }
    }

    /** Makes the latest figures anew where the day they are held against has moved. */
    void follow(Connection connection) throws SQLException {
        for (Slot slot : all(connection)) {
            if (slot.isLatest()) {
                LocalDate heldOn = latestHeldOn(connection, slot.year());
                if (!heldOn.equals(slot.heldOn())) {
                    move(connection, slot, heldOn);
                }
            }
        }
    }

    private static void move(Connection connection, Slot slot, LocalDate heldOn) throws SQLException {
        try (Rows rows = new Rows(connection, "UPDATE as_of SET held_on = ? WHERE slot = ?")) {
            rows.day(heldOn).number(slot.number()).update();
        }
        if (!saysTheSame(connection, slot, heldOn)) {
            clear(connection, slot.number());
            fill(connection, new Slot(slot.number(), slot.year(), slot.chosenOn(), heldOn));
        }
    }

    /** Before and after its fiscal year a plan stands still; then only changes of the budget make a difference. */
    private static boolean saysTheSame(Connection connection, Slot slot, LocalDate heldOn) throws SQLException {
        FiscalYear year = new FiscalYear(slot.year());
        LocalDate earlier = heldOn.isBefore(slot.heldOn()) ? heldOn : slot.heldOn();
        LocalDate later = heldOn.isBefore(slot.heldOn()) ? slot.heldOn() : heldOn;
        if (!later.isBefore(year.firstDay()) && earlier.isBefore(year.lastDay())) {
            return false;
        }
        String sql = "SELECT COUNT(*) FROM budget_change c JOIN line l ON l.line_id = c.line_id"
                + " WHERE l.fiscal_year = ? AND c.effective_on > ? AND c.effective_on <= ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, slot.year());
            statement.setObject(2, earlier);
            statement.setObject(3, later);
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                return found.getLong(1) == 0;
            }
        }
    }

    private static void fill(Connection connection, Slot slot) throws SQLException {
        try (Rows rows = new Rows(connection, LineFigures.INSERT)) {
            StoredLines.each(connection, slot.year(), (id, line) -> LineFigures.of(line, slot.chosenOn(), slot.heldOn())
                    .addTo(rows, slot.number(), id));
            rows.send();
        }
    }

    /** The last closed day; before there is one, the last day of payment; before that, the first of the year. */
    private static LocalDate latestHeldOn(Connection connection, int year) throws SQLException {
        String sql = "SELECT COALESCE(s.last_closed_on, (SELECT MAX(l.last_paid_on) FROM line l WHERE l.fiscal_year = ?"
                + " AND l.shown)) FROM store_state s";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, year);
            try (ResultSet found = statement.executeQuery()) {
                LocalDate day = found.next() ? found.getObject(1, LocalDate.class) : null;
                return day == null ? new FiscalYear(year).firstDay() : day;
            }
        }
    }

    private void makeRoom(Connection connection) throws SQLException {
        List<Slot> days = new ArrayList<>(
                all(connection).stream().filter(slot -> !slot.isLatest()).toList());
        days.sort(Comparator.comparing(slot -> lastUsed.getOrDefault(new Asked(slot.year(), slot.chosenOn()), 0L)));
        for (Slot slot : days.subList(0, Math.max(0, days.size() - MOST_DAYS + 1))) {
            clear(connection, slot.number());
            try (Rows rows = new Rows(connection, "DELETE FROM as_of WHERE slot = ?")) {
                rows.number(slot.number()).update();
            }
            lastUsed.remove(new Asked(slot.year(), slot.chosenOn()));
        }
    }

    private static void clear(Connection connection, int slot) throws SQLException {
        try (Rows rows = new Rows(connection, "DELETE FROM line_figures WHERE slot = ?")) {
            rows.number(slot).update();
        }
    }

    private static List<Slot> all(Connection connection) throws SQLException {
        List<Slot> slots = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(ALL);
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                slots.add(new Slot(
                        found.getInt(1),
                        found.getInt(2),
                        found.getObject(3, LocalDate.class),
                        found.getObject(4, LocalDate.class)));
            }
        }
        return slots;
    }
}
