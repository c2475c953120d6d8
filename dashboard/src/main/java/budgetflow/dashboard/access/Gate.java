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
    OPERATING
}
