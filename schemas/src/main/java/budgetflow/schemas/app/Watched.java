package budgetflow.schemas.app;

/** Something that runs on, and that somebody keeps an eye on; asked from any thread. */
public interface Watched {
    AppHealth health();

    /** Figures in the text format of Prometheus, see {@link MetricsText}. */
    String metrics();
}
