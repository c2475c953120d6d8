package budgetflow.dashboard.access;

import io.javalin.security.RouteRole;

/** What a route asks of whoever calls it. A route without one is {@link #READING}, or {@link #ACTING} where it changes something. */
public enum Gate implements RouteRole {
    /** Anybody: signing in, health, scripts and styles. */
    OPEN,
    /** Somebody who is signed in; what they see is cut to their scope by the queries. */
    READING,
    /** Somebody who is signed in, for what concerns their own session alone, such as signing out. */
    OWN_SESSION,
    /** Somebody who may act on alerts; which ones is {@link Viewer#may}. */
    ACTING,
    /** Whoever runs the system. */
    OPERATING,
    /** A program with a token, or somebody who is signed in, that reads the REST interface. */
    API_READING,
    /** The same, with a question too long for an address; nothing is changed by it. */
    API_ASKING,
    /** A program or somebody who may act on alerts. */
    API_ACTING,
    /** A program whose token says that it may send payments; nobody who is signed in does that. */
    API_SENDING;

    /** Whether programs come in by it, with a token of their own. */
    public boolean isForPrograms() {
        return switch (this) {
            case OPEN, READING, OWN_SESSION, ACTING, OPERATING -> false;
            case API_READING, API_ASKING, API_ACTING, API_SENDING -> true;
        };
    }
}
