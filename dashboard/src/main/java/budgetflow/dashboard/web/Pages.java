package budgetflow.dashboard.web;

import budgetflow.dashboard.access.Access;
import budgetflow.dashboard.web.address.Address;
import budgetflow.dashboard.web.address.Query;
import budgetflow.dashboard.web.page.Frame;
import budgetflow.dashboard.web.page.PageHandler;
import budgetflow.dashboard.web.page.Templates;
import budgetflow.dashboard.web.page.Wanted;
import budgetflow.dashboard.web.route.Route;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Answers pages and their parts: reads the address, asks the page for its model, and fills in the templates. */
final class Pages {
    /** The part every page has: how far the data goes. */
    private static final String AS_OF = "asof";

    private final Frames frames;
    private final Templates templates;

    Pages(Frames frames, Templates templates) {
        this.frames = frames;
        this.templates = templates;
    }

    <A extends Address> void page(Context context, PageHandler<A> page) {
        Query query = new Query(context.queryParamMap());
        A address = page.address(query).orElseThrow(NotFoundResponse::new);
        Frames.Asked asked = frames.ask(Access.viewer(context), address, query.ignored());
        context.html(filled(page, address, asked, Wanted.ALL, "page"));
        Access.about(context, address.text());
    }

    <A extends Address> void part(Context context, PageHandler<A> page) {
        String name = context.pathParam(Route.PART);
        A address = page.address(new Query(context.queryParamMap())).orElseThrow(NotFoundResponse::new);
        Frames.Asked asked = frames.ask(Access.viewer(context), address, java.util.List.of());
        Access.about(context, address.text());
        if (name.equals(AS_OF)) {
            context.html(templates.html("frame/" + AS_OF, Map.of("f", asked.frame())));
            return;
        }
        if (!page.parts().contains(name)) {
            throw new NotFoundResponse();
        }
        context.html(filled(page, address, asked, Wanted.part(name), name));
    }

    /** The page with another model on top, such as a form that was not taken. */
    <A extends Address> String again(PageHandler<A> page, A address, Frames.Asked asked, Map<String, Object> instead) {
        return filled(page, address, asked, Wanted.ALL, "page", instead);
    }

    private <A extends Address> String filled(
            PageHandler<A> page, A address, Frames.Asked asked, Wanted wanted, String template) {
        return filled(page, address, asked, wanted, template, Map.of());
    }

    private <A extends Address> String filled(
            PageHandler<A> page,
            A address,
            Frames.Asked asked,
            Wanted wanted,
            String template,
            Map<String, Object> instead) {
        Frame frame = asked.frame();
        Optional<Map<String, Object>> model = page.model(asked.view(), address, frame, wanted);
        Map<String, Object> parameters = new HashMap<>(model.orElseThrow(NotFoundResponse::new));
        parameters.put("f", frame);
        parameters.putAll(instead);
        return templates.html(page.folder() + "/" + template, parameters);
    }
}
