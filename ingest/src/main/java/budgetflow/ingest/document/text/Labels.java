package budgetflow.ingest.document.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Printed text made comparable: layout spaces, full-width forms and brackets are no content. */
public final class Labels {
    private static final Pattern WHITE = Pattern.compile("[\\s\\u00a0\\u2000-\\u200b\\u202f\\u3000\\ufeff]+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{IsHan}\\p{Alnum}]+");
    /** 一、 or 1、 or (1) or 1. in front of a label. */
    private static final Pattern ENUMERATOR = Pattern.compile("^(?:[一二三四五六七八九十]+、|\\d+[、.]|\\([一二三四五六七八九十\\d]+\\))");

    private Labels() {}

    /** The text without any white space, in half-width form: the key for comparing labels. */
    public static String key(String printed) {
        if (isPlain(printed)) {
            return printed;
        }
        String normal = Normalizer.isNormalized(printed, Normalizer.Form.NFKC)
                ? printed
                : Normalizer.normalize(printed, Normalizer.Form.NFKC);
        return hasWhite(normal) ? WHITE.matcher(normal).replaceAll("") : normal;
    }

    private static boolean hasWhite(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == '\u00a0' || (c >= '\u2000' && c <= '\u202f') || c == '\u3000' || c == '\ufeff') {
                return true;
            }
        }
        return false;
    }

    /** Most cells are plain numbers or empty: nothing to normalise. */
    private static boolean isPlain(String printed) {
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            if (c <= ' ' || c >= 127) {
                return false;
            }
        }
        return true;
    }

    /** The key without its enumerator: 七、社会保障和就业支出 is 社会保障和就业支出. */
    public static String withoutEnumerator(String key) {
        return ENUMERATOR.matcher(key).replaceFirst("");
    }

    /** Only Chinese characters, letters and digits: names that differ in quotes or brackets are the same. */
    public static String bare(String printed) {
        return NOT_WORD.matcher(key(printed)).replaceAll("");
    }

    /**
     * A name as it is shown: layout spaces beside Chinese characters removed, full-width digits and letters made
     * half-width, everything else as printed.
     */
    public static String name(String printed) {
        String text = WHITE.matcher(halfWidth(printed)).replaceAll(" ").strip();
        StringBuilder name = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' || (!isWide(text.charAt(i - 1)) && !isWide(text.charAt(i + 1)))) {
                name.append(c);
            }
        }
        return name.toString();
    }

    /** Full-width digits and letters made half-width; brackets and marks stay as printed. */
    public static String halfWidth(String printed) {
        StringBuilder half = new StringBuilder(printed.length());
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            boolean fullWidth = (c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ');
            half.append(fullWidth ? (char) (c - '０' + '0') : c);
        }
        return half.toString();
    }

    public static boolean isBlank(String printed) {
        return key(printed).isEmpty();
    }

    public static boolean hasHan(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    private static boolean isWide(char c) {
        return c >= '\u2e80' || c == '“' || c == '”';
    }
}
