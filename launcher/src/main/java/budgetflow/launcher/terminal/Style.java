package budgetflow.launcher.terminal;

/** What colour may add to a word that already says it. */
enum Style {
    PLAIN(""),
    GOOD("32"),
    WAITING("36"),
    BAD("31"),
    HEADING("1");

    private static final String ESCAPE = "\u001b[";

    private final String code;

    Style(String code) {
        this.code = code;
    }

    String on(String text, boolean colour) {
        return colour && !code.isEmpty() ? ESCAPE + code + "m" + text + ESCAPE + "0m" : text;
    }
}
