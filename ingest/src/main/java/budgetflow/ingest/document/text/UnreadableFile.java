package budgetflow.ingest.document.text;

import budgetflow.ingest.document.finding.FindingCode;

/** Why a file cannot be read at all: binary content, an unknown charset, or a limit that is exceeded. */
public final class UnreadableFile extends Exception {
    private static final long serialVersionUID = 1L;

    private final FindingCode code;
    private final String chinese;
    private final String english;

    public UnreadableFile(FindingCode code, String chinese, String english) {
        super(english);
        this.code = code;
        this.chinese = chinese;
        this.english = english;
    }

    public FindingCode code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }
}
