package budgetflow.dashboard.report;

import budgetflow.dashboard.read.Page;
import budgetflow.dashboard.read.PageRequest;
import budgetflow.dashboard.store.Store;
import budgetflow.domain.key.LineKey;
import budgetflow.domain.ledger.LineEntry;
import budgetflow.domain.money.Money;
import budgetflow.domain.report.EntriesBehind;
import budgetflow.domain.report.ReportBook;
import budgetflow.domain.report.ReportCell;
import budgetflow.domain.report.ReportColumn;
import budgetflow.domain.report.ReportRow;
import budgetflow.domain.report.ReportTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 溯源: follows a cell to its lines and entries, as the store holds them now. */
final class CellTrace {
    private static final StoreRows.Condition ANY = new StoreRows.Condition("1 = 1", List.of());

    private final Store store;

    CellTrace(Store store) {
        this.store = store;
    }

    /** A cell that there is. */
    private record Found(ReportRow row, ReportColumn column, ReportCell cell, Optional<EntriesBehind> entries) {
        List<LineKey> lines() {
            return entries.map(EntriesBehind::lines).orElse(row.lines());
        }
    }

    private static Optional<Found> find(ReportBook book, Place place) {
        ReportTable table = book.table(place.table());
        Optional<ReportColumn> column = table.columns().stream()
                .filter(one -> one.id().equals(place.column()))
                .findFirst();
        return column.flatMap(asked -> table.row(place.row())
                .map(row -> new Found(
                        row,
                        asked,
                        row.cells().get(table.indexOf(asked.id())),
                        book.entriesBehind(place.table(), row, asked.id()))));
    }

    Optional<Behind> behind(ReportBook book, Place place) {
        return find(book, place).map(found -> {
            long lines = found.lines().size();
            if (found.entries().isEmpty()) {
                return new Behind(found.row(), found.column(), found.cell(), lines, null);
            }
            CellEntries.Sum sum = store.read(
                    connection -> new CellEntries(connection, found.entries().get()).total());
            boolean matches = found.cell().equals(new ReportCell.Amount(sum.net()));
            Behind.Total total = new Behind.Total(sum.entries(), sum.net(), matches);
            return new Behind(found.row(), found.column(), found.cell(), lines, total);
        });
    }

    Page<LineBehind> lines(ReportBook book, Place place, PageRequest request) {
        Optional<Found> found = find(book, place);
        if (found.isEmpty()) {
            return new Page<>(List.of(), 0, request);
        }
        List<LineKey> all = found.get().lines();
        List<LineKey> some =
                all.stream().skip(request.offset()).limit(request.size()).toList();
        return store.read(connection -> {
            Map<LineKey, CellEntries.Sum> sums = found.get().entries().isPresent()
                    ? new CellEntries(connection, found.get().entries().get()).sums(some)
                    : Map.of();
            Map<LineKey, String> names = names(connection, some);
            List<LineBehind> rows = some.stream()
                    .map(line -> {
                        CellEntries.Sum sum = sums.getOrDefault(line, new CellEntries.Sum(0, Money.ZERO));
                        return new LineBehind(line, names.get(line), sum.entries(), sum.net());
                    })
                    .toList();
            return new Page<>(rows, all.size(), request);
        });
    }

    private static Map<LineKey, String> names(Connection connection, List<LineKey> lines) throws SQLException {
        Map<LineKey, String> names = new HashMap<>();
        if (!lines.isEmpty()) {
            new StoreRows(connection)
                    .each(
                            "SELECT l.line_key, l.line_name FROM line l",
                            ANY.andIn(
                                            "l.line_key",
                                            lines.stream().map(LineKey::text).toList())
                                    .and("l.line_name IS NOT NULL"),
                            "",
                            row -> names.put(LineKey.of(row.getString(1)), row.getString(2)));
        }
        return names;
    }

    Page<LineEntry> vouchers(ReportBook book, Place place, PageRequest request) {
        Optional<EntriesBehind> behind = find(book, place).flatMap(Found::entries);
        if (behind.isEmpty()) {
            return new Page<>(List.of(), 0, request);
        }
        return store.read(connection -> {
            CellEntries entries = new CellEntries(connection, behind.get());
            Map<LineKey, CellEntries.Sum> sums = entries.sums(behind.get().lines());
            long total =
                    sums.values().stream().mapToLong(CellEntries.Sum::entries).sum();
            return new Page<>(entries.entries(sums, request.offset(), request.size()), total, request);
        });
    }
}
