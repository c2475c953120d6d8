package budgetflow.dashboard.api.problem;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.List;
import java.util.Locale;

/** 双语文本: the same in Chinese and English; who asks says by {@code Accept-Language} which one they read. */
public record Bilingual(String zh, String en) {
    private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

    String in(Locale language) {
        return language.equals(Locale.ENGLISH) ? en : zh;
    }

    /** Chinese, unless English is asked for before it. */
    static Locale language(Context context) {
        String accepted = context.header(Header.ACCEPT_LANGUAGE);
        if (accepted == null) {
            return Locale.CHINESE;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(accepted), LANGUAGES);
            return found == null ? Locale.CHINESE : found;
        } catch (IllegalArgumentException unreadable) {
            return Locale.CHINESE;
        }
    }
}
