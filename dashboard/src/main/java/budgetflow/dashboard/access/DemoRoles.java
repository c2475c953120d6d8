package budgetflow.dashboard.access;

import budgetflow.dashboard.access.session.Session;
import budgetflow.dashboard.access.user.Assignment;
import budgetflow.dashboard.access.user.UserName;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.function.Supplier;

/** 演示角色: made-up users whose place a visitor of the demo may take, to see what they see. Outside the demo there are none. */
public final class DemoRoles {
    private final Access access;
    private final Supplier<List<Sample>> samples;

    /**
     * A made-up user.
     *
     * @param id in the form
     * @param zh what the button says
     */
    public record Sample(String id, String zh, String en, UserName name, Assignment assignment) {}

    DemoRoles(Access access, Supplier<List<Sample>> samples) {
        this.access = access;
        this.samples = samples;
    }

    /** Empty outside the demo. */
    public List<Sample> all() {
        return access.isDemo() ? samples.get() : List.of();
    }

    /** POST {@code /demo/role} with {@code id}, and {@code to}: where to go then. */
    public void take(Context context) {
        String id = context.formParam("id");
        Sample sample =
                all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(NotFoundResponse::new);
        access.begin(context, sample.name(), sample.assignment(), Session.Origin.DEMO, "");
        Access.about(context, sample.id());
        context.redirect(SignIn.ownPath(context.formParam("to")), HttpStatus.SEE_OTHER);
    }
}
