package budgetflow.dashboard.access;

import io.javalin.http.Context;

/** How the page to sign in looks. */
@FunctionalInterface
public interface SignInPage {
    /**
     * What stands on it.
     *
     * @param token goes back in the hidden field {@code csrf}
     * @param to goes back in the hidden field {@code to}
     * @param message why the last attempt failed, in both languages; empty where there was none
     * @param provider whether there is a link to {@code /sign-in/provider}
     * @param withoutUsers whether there is nobody who could sign in: the page says how to add somebody
     */
    record Form(String token, String to, String message, boolean provider, boolean withoutUsers) {}

    String html(Context context, Form form);
}
