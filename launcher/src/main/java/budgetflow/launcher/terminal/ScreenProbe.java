package budgetflow.launcher.terminal;

import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out what standard output is: a window of some width, or a file or pipe, which gets plain text. */
public final class ScreenProbe {
    /** Where a terminal does not tell its width. */
    private static final int USUAL_WIDTH = 120;

    private static final Pattern SIZE = Pattern.compile("\\d+ ([1-9]\\d{0,4})\\s*");
    private static final Pattern COLUMNS = Pattern.compile("[1-9]\\d{0,4}");

    private ScreenProbe() {}

    /** Colours are left out where the environment says {@code NO_COLOR}, or the terminal is {@code dumb}. */
    public static Screen standardOutput(Map<String, String> environment) {
        if (!isTerminal()) {
            return Screen.PLAIN;
        }
        boolean colour = environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "dumb").equals("dumb");
        String columns = environment.getOrDefault("COLUMNS", "");
        int width = COLUMNS.matcher(columns).matches() ? Integer.parseInt(columns) : widthOfTerminal();
        return new Screen(width, colour);
    }

    /** Since JDK 22 there is a console even without a terminal; it then has to be asked. */
    @SuppressWarnings("SystemConsoleNull") // On JDK 17 it may be null; on newer ones isTerminal() is asked.
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException olderJdk) {
            return true;
        } catch (ReflectiveOperationException unknown) {
            return false;
        }
    }

    private static int widthOfTerminal() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!stty.waitFor(1, TimeUnit.SECONDS)) {
                stty.destroyForcibly();
                return USUAL_WIDTH;
            }
            String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            Matcher matcher = SIZE.matcher(size);
            return matcher.matches() ? Integer.parseInt(matcher.group(1)) : USUAL_WIDTH;
        } catch (IOException noSuchProgram) {
            return USUAL_WIDTH;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return USUAL_WIDTH;
        }
    }
}
