package budgetflow.dashboard.web;

import budgetflow.dashboard.access.SignInPage;
import budgetflow.dashboard.web.asset.Assets;
import budgetflow.dashboard.web.page.Templates;
import budgetflow.dashboard.web.words.Language;
import io.javalin.http.Context;
import java.util.Map;

/** The page to sign in at: in both languages, since nobody has chosen one yet. */
public final class SignInTemplate implements SignInPage {
    private final Templates templates = new Templates();
    private final Assets assets = Assets.load();

    @Override
    public String html(Context context, Form form) {
        Language language = String.valueOf(context.queryParam("lang")).equals(Language.EN.code())
                        || form.to().contains("lang=" + Language.EN.code())
                ? Language.EN
                : Language.ZH;
        return templates.html("frame/sign-in", Map.of("form", form, "language", language, "assets", assets));
    }
}
