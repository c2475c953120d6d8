package budgetflow.dashboard.api.problem;

import java.util.List;

/** A request that is answered by a problem: an expected failure, told to whoever asked and to nobody else. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient Bilingual detail;
    private final transient List<FieldProblem> errors;
    private final long retryAfterSeconds;

    public ProblemException(ProblemType type, Bilingual detail, List<FieldProblem> errors) {
        this(type, detail, errors, 0);
    }

    private ProblemException(ProblemType type, Bilingual detail, List<FieldProblem> errors, long retryAfterSeconds) {
        super(type + ": " + detail.en(), null, false, false);
        this.type = type;
        this.detail = detail;
        this.errors = List.copyOf(errors);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** With no more to say than its type does. */
    public ProblemException(ProblemType type) {
        this(type, type.meaning(), List.of());
    }

    public ProblemException(ProblemType type, String zh, String en) {
        this(type, new Bilingual(zh, en), List.of());
    }

    /** One that goes away by waiting, so many seconds, from 1. */
    public static ProblemException later(ProblemType type, long seconds) {
        return new ProblemException(type, type.meaning(), List.of(), seconds);
    }

    ProblemType type() {
        return type;
    }

    Bilingual detail() {
        return detail;
    }

    List<FieldProblem> errors() {
        return errors;
    }

    /** 0 where waiting does not help. */
    long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
