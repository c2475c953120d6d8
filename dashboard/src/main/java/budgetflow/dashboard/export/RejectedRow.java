package budgetflow.dashboard.export;

import budgetflow.domain.rejection.GuardedCell;
import budgetflow.domain.rejection.Rejection;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 拒收行: the cells of a rejected row by the names of their columns.
 *
 * @param cells without those that an earlier rejects file had added; all of them empty where the row as a whole is at
 *     fault: its text cannot be trusted to stand in its columns
 * @param whole whether the cells are all there was in the row
 */
record RejectedRow(Map<String, String> cells, boolean whole) {
    private static final String ADDED = "rejected_";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    static RejectedRow of(Rejection rejection) {
        String original = rejection.original();
        Map<String, String> json = original.startsWith("{") ? ofJson(original) : null;
        if (json != null) {
            return new RejectedRow(json, true);
        }
        List<String> names = rejection.header() == null ? List.of() : fields(rejection.header());
        List<String> values = fields(original);
        boolean whole = !names.isEmpty() && names.size() == values.size();
        boolean guarded = names.contains(GuardedCell.MARK);
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).startsWith(ADDED)) {
                String value = whole ? values.get(i) : "";
                cells.putIfAbsent(names.get(i), guarded ? GuardedCell.plain(value) : value);
            }
        }
        return new RejectedRow(cells, whole);
    }

    Set<String> columns() {
        return cells.keySet();
    }

    /** Empty where the text is no single row of CSV, such as one that was cut off. */
    private static List<String> fields(String text) {
        try {
            List<CsvRecord> records =
                    CsvReader.builder().ofCsvRecord(text).stream().toList();
            return records.size() == 1 ? records.get(0).getFields() : List.of();
        } catch (CsvParseException e) {
            return List.of();
        }
    }

    /** Null where it is no object. */
    private static @Nullable Map<String, String> ofJson(String text) {
        JsonNode node;
        try {
            node = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return null;
        }
        if (!node.isObject()) {
            return null;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        node.properties().forEach(field -> {
            if (!field.getKey().startsWith(ADDED)) {
                cells.put(field.getKey(), field.getValue().isNull() ? "" : scalar(field.getValue()));
            }
        });
        return cells;
    }

    private static String scalar(JsonNode value) {
        if (value.isBigDecimal()) {
            return value.decimalValue().toPlainString();
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
