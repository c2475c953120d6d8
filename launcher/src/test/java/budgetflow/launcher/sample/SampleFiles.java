package budgetflow.launcher.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sample as it lies in the repository, read with plain loops: none of its cells is quoted. */
public final class SampleFiles {
    public static final Path FOLDER = root().resolve("samples").resolve("zunhua-2024");

    private SampleFiles() {}

    /**
     * One row.
     *
     * @param number as a spreadsheet counts: the header is row 1
     */
    public record Row(int number, Map<String, String> cells) {
        public String get(String column) {
            return cells.get(column);
        }

        /** The amount in fen. */
        public long fen() {
            int digits = get("amount_unit").equals("万元") ? 6 : 2;
            String[] parts = get("amount").split("\\.", -1);
            String fraction = parts.length == 1 ? "" : parts[1];
            return Long.parseLong(parts[0] + fraction + "0".repeat(digits - fraction.length()));
        }
    }

    public static List<Row> rows(String file) {
        return rows(FOLDER, file);
    }

    static List<Row> rows(Path folder, String file) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve(file), StandardCharsets.UTF_8);
            String[] columns = lines.get(0).split(",", -1);
            List<Row> rows = new ArrayList<>();
            for (int i = 1; i < lines.size(); i++) {
                String[] values = lines.get(i).split(",", -1);
                Map<String, String> cells = new HashMap<>();
                for (int column = 0; column < columns.length; column++) {
                    cells.put(columns[column], values[column]);
                }
                rows.add(new Row(i + 1, cells));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tests run in their module's folder, or in the project's. */
    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("samples")) ? here : here.getParent();
    }
}
