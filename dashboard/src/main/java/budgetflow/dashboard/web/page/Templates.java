package budgetflow.dashboard.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The templates, made into classes by the build; what they are given is escaped as it is put in. */
public final class Templates {
    private static final int USUAL_LENGTH = 32_768;

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /** Fills one in; {@code template} is its path without ending, such as {@code overview/tiles}. */
    public String html(String template, Map<String, Object> parameters) {
        StringOutput output = new StringOutput(USUAL_LENGTH);
        engine.render(template + ".jte", parameters, output);
        return output.toString();
    }
}
