package budgetflow.schemas.registry;

/** A request of the embedded registry that ends in an error answer; never leaves this package. */
final class RequestRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final int errorCode;

    RequestRefused(int status, int errorCode, String message) {
        super(message, null, false, false);
        this.status = status;
        this.errorCode = errorCode;
    }

    int status() {
        return status;
    }

    int errorCode() {
        return errorCode;
    }

    static RequestRefused noSubject(String subject) {
        return new RequestRefused(404, 40401, "Subject '" + subject + "' not found.");
    }

    static RequestRefused noVersion(String version) {
        return new RequestRefused(404, 40402, "Version " + version + " not found.");
    }

    static RequestRefused noSchema() {
        return new RequestRefused(404, 40403, "Schema not found");
    }
}
