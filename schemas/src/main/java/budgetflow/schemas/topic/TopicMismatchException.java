package budgetflow.schemas.topic;

import java.util.List;

/** Topics are missing or have other settings than ours; one sentence for each, with what to do. */
public final class TopicMismatchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // Always an immutable JDK list of strings, which is serializable.
    private final List<String> problems;

    TopicMismatchException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
