package budgetflow.dashboard.store;

import budgetflow.domain.rejection.Rejection;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes rejections; the same record again changes nothing. */
final class RejectionWriter {
    private static final String INSERT = "INSERT INTO rejection (partition_no, record_offset, region, source, row_no,"
            + " field, code, bad_value, original, header, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** Region and fiscal year beside each other, as every kind of file has them; or a field of that name. */
    private static final Pattern REGION = Pattern.compile(
            "(?:^|[,\\[\\s])\"?(\\d{6})\"?[,/]\"?[1-9]\\d{3}\"?[,/]" + "|\"region\"\\s*:\\s*\"(\\d{6})\"");

    private RejectionWriter() {}

    static void write(Connection connection, Map<Batch.RejectedAt, Recorded<Rejection>> rejections)
            throws SQLException {
        try (Rows drop = new Rows(connection, "DELETE FROM rejection WHERE partition_no = ? AND record_offset = ?");
                Rows add = new Rows(connection, INSERT)) {
            for (Batch.RejectedAt at : rejections.keySet()) {
                drop.number(at.partition()).number(at.offset()).add();
            }
            drop.send();
            for (Map.Entry<Batch.RejectedAt, Recorded<Rejection>> one : rejections.entrySet()) {
                Rejection rejection = one.getValue().value();
                add.number(one.getKey().partition())
                        .number(one.getKey().offset())
                        .text(regionOf(rejection).orElse(null))
                        .text(rejection.source())
                        .number(rejection.row())
                        .text(rejection.field())
                        .name(rejection.code())
                        .text(rejection.value())
                        .text(rejection.original())
                        .text(rejection.header())
                        .instant(one.getValue().at())
                        .add();
            }
            add.send();
        }
    }

    /** The one region the row names; none where it names several: then nobody can say whose it is. */
    static Optional<String> regionOf(Rejection rejection) {
        Matcher found = REGION.matcher(rejection.original());
        String region = null;
        while (found.find()) {
            String named = found.group(1) == null ? found.group(2) : found.group(1);
            if (region != null && !region.equals(named)) {
                return Optional.empty();
            }
            region = named;
        }
        return Optional.ofNullable(region);
    }
}
