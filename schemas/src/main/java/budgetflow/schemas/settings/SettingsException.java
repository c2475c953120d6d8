package budgetflow.schemas.settings;

import java.util.List;

/** The configuration cannot be used; one readable sentence per problem, all problems at once, never a secret. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // Always an immutable JDK list of strings, which is serializable.
    private final List<String> problems;

    public SettingsException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
