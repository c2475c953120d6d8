package budgetflow.dashboard.access;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The page to sign in at, in both languages at once: nobody has said yet which one they read. */
public final class PlainSignInPage implements SignInPage {
    private final String head;

    /** @param head what stands in the page's head beside its title, such as a link to a style sheet; taken as HTML */
    public PlainSignInPage(String head) {
        this.head = head;
    }

    @Override
    public String html(Context context, Form form) {
        return """
                <!DOCTYPE html>
                <html lang="zh-CN">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>登录 Sign in · Budgetflow</title>
                %s
                </head>
                <body class="sign-in">
                <main>
                <h1>预算执行监控 <span lang="en">Budgetflow</span></h1>
                %s%s%s%s</main>
                </body>
                </html>
                """.formatted(head, message(form), withoutUsers(form), passwordForm(form), provider(form));
    }

    private static String message(Form form) {
        return form.message().isEmpty()
                ? ""
                : "<p role=\"alert\" class=\"refusal\">" + escaped(form.message()) + "</p>\n";
    }

    private static String withoutUsers(Form form) {
        return form.withoutUsers() ? """
                <p class="notice">尚无用户，请运维在本机执行以下命令添加，随即生效。
                <span lang="en">There are no users yet: the operator adds one with this command, in force at once.</span></p>
                <pre>./budgetflow users add NAME --role bureau --region CODE</pre>
                """ : "";
    }

    private static String passwordForm(Form form) {
        return """
                <form method="post" action="%s">
                <input type="hidden" name="csrf" value="%s">
                <input type="hidden" name="to" value="%s">
                <p><label for="name">用户名 <span lang="en">User name</span></label>
                <input id="name" name="name" autocomplete="username" autocapitalize="none" maxlength="64" required autofocus></p>
                <p><label for="password">口令 <span lang="en">Password</span></label>
                <input id="password" name="password" type="password" autocomplete="current-password" maxlength="200" required></p>
                <p><button type="submit">登录 <span lang="en">Sign in</span></button></p>
                </form>
                """.formatted(Access.SIGN_IN, escaped(form.token()), escaped(form.to()));
    }

    private static String provider(Form form) {
        return form.provider()
                ? "<p><a href=\"" + Access.SIGN_IN + "/provider?to=" + encoded(form.to())
                        + "\">统一身份认证登录 <span lang=\"en\">Sign in with single sign-on</span></a></p>\n"
                : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
