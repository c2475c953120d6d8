package budgetflow.alerts.delivery.routing;

import budgetflow.schemas.settings.SettingsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a file, each with its line; all of it is told at once. */
final class Problems {
    private final Path file;
    private final List<String> sentences = new ArrayList<>();

    Problems(Path file) {
        this.file = file;
    }

    void add(int line, String sentence) {
        sentences.add(file + ":" + line + ": " + sentence);
    }

    void complain() {
        if (!sentences.isEmpty()) {
            throw new SettingsException(sentences);
        }
    }
}
