package budgetflow.schemas.rules;

import budgetflow.domain.alert.rule.Parameter;
import budgetflow.domain.alert.rule.RuleCatalogue;
import budgetflow.domain.alert.rule.RuleSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The built-in rules as a rules file with every parameter: what a bureau copies and changes. */
public final class StandardRules {
    private static final String HEADER = """
            # 预警规则 / the alert rules with their defaults. Name a copy of this file in the setting rules-file; what a file
            # leaves out keeps its default. A rule may be set otherwise for a region, one of its units, or one line:
            #
            # overrides:
            #   - region: 130281
            #     unit: 473001
            #     line: 13028124P00001610002L
            #     rules:
            #       R15: { target-percent: 100 }
            #
            # The narrowest of these wins, parameter by parameter. *-from-yuan: a severity that is not reached with its
            # amount falls to the next lower one; where none is reached nothing is raised.
            rules:
            """;

    private StandardRules() {}

    /** Writes {@link #text()} into a file, the only argument. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("expected the file to write");
        }
        Files.writeString(Path.of(arguments[0]), text(), StandardCharsets.UTF_8);
    }

    /** UTF-8 text with LF. */
    public static String text() {
        StringBuilder file = new StringBuilder(HEADER);
        for (RuleSpec<?> spec : RuleCatalogue.all()) {
            file.append("  # ")
                    .append(spec.code().zh())
                    .append(' ')
                    .append(spec.code().en());
            file.append("\n  ").append(spec.code()).append(":\n");
            for (Parameter<?> parameter : spec.parameters()) {
                file.append("    ").append(parameter.name()).append(": ").append(parameter.fallbackText());
                file.append("  # ").append(parameter.doc()).append('\n');
            }
        }
        return file.toString();
    }
}
