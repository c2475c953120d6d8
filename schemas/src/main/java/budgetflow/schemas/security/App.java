package budgetflow.schemas.security;

import java.util.Locale;

/** The programs that talk to Kafka, each with a user of its own where Kafka knows users. */
public enum App {
    /** Makes the topics; nobody else has to be able to. */
    CREATE_TOPICS,
    /** Checks files and sends their rows. */
    INGEST,
    /** As ingest, and looks up first what is known already. */
    IMPORT_BUDGET,
    STREAMS,
    ALERTS,
    /** Tells people about alerts. */
    DISPATCH,
    /** Shows alerts, and says what is done about them. */
    HANDLE_ALERTS,
    /** Closes days, by command or by the clock. */
    CLOSE_DAYS,
    /** Shows it all, and takes what people do about alerts. */
    DASHBOARD;

    /** In kebab-case, as on the command line: {@code close-days}. */
    public String kebab() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
