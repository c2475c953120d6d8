package budgetflow.dashboard.access;

import budgetflow.dashboard.access.session.Session;
import budgetflow.dashboard.access.token.ClientToken;
import budgetflow.dashboard.access.user.Assignment;
import budgetflow.dashboard.access.user.Role;
import budgetflow.dashboard.access.user.UserName;
import budgetflow.dashboard.read.Department;
import budgetflow.dashboard.read.Scope;
import budgetflow.domain.alert.ActorRole;
import budgetflow.domain.alert.AlertAction;
import budgetflow.domain.alert.AlertSubject;
import java.util.Optional;

/**
 * 当前用户: who asks, and what they may see and do; every decision about either is here.
 *
 * @param scope what every query of theirs is asked with
 * @param csrfToken what their forms carry as {@code csrf}, and their scripts as {@code X-CSRF-Token}
 * @param ticket names the session without giving it away, for {@link Access#stillLasts}
 */
public record Viewer(
        UserName name, Assignment assignment, Scope scope, Session.Origin origin, String csrfToken, String ticket) {
    private static final String NOTHING = "";

    static Viewer of(Session session, String ticket) {
        return new Viewer(
                session.user(),
                session.assignment(),
                session.assignment().scope(),
                session.origin(),
                session.csrfToken(),
                ticket);
    }

    static Viewer of(ClientToken client) {
        return new Viewer(
                client.name(),
                client.assignment(),
                client.assignment().scope(),
                Session.Origin.TOKEN,
                NOTHING,
                NOTHING);
    }

    /** Somebody the demo lets in without a session: a program that only looks. */
    static Viewer passingBy(UserName name, Assignment assignment) {
        return new Viewer(name, assignment, assignment.scope(), Session.Origin.DEMO, NOTHING, NOTHING);
    }

    /** Whether there is a session, whose forms have to be told from those of other pages. */
    boolean hasSession() {
        return !ticket.isEmpty();
    }

    public Role role() {
        return assignment.role();
    }

    /** Whether it is one of the demo's made-up users. */
    public boolean isOfDemo() {
        return origin == Session.Origin.DEMO;
    }

    /** On whose behalf they act; empty for those who only look. */
    public Optional<ActorRole> actsAs() {
        return role().actsAs();
    }

    /** Whether an alert about this is within the scope. */
    public boolean sees(AlertSubject subject) {
        return subject.unit()
                .map(unit -> scope.sees(Department.of(subject.region(), unit)))
                .orElseGet(() -> scope.seesRegion(subject.region()));
    }

    /** Whether they may take this step on an alert about this; whether the alert is in the state for it, alerts decides. */
    public boolean may(AlertAction action, AlertSubject subject) {
        return sees(subject) && actsAs().filter(action::isPermittedTo).isPresent();
    }

    /** Whether they see how the system runs: dead letters, lag, rows that belong to no region. */
    public boolean operates() {
        return role() == Role.OPERATOR;
    }

    @Override
    public String toString() {
        return name + " " + assignment;
    }
}
