package budgetflow.alerts.delivery.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A message in the little Markdown that the robots understand, cut between alerts where it would be too long. */
public final class Markdown {
    private static final String MARKUP = "<>&@\\`*_[]#~|";

    /** How far the full-width form of a visible ASCII character is from it. */
    private static final int FULL_WIDTH = 0xFEE0;

    private Markdown() {}

    /**
     * The whole, in at most this many bytes of UTF-8; what does not fit is counted in a last line.
     *
     * @throws IllegalArgumentException where not even that last line fits
     */
    public static String of(Message message, int mostBytes) {
        if (message.isTest()) {
            return cut(escape(Wording.test(message)), mostBytes);
        }
        List<String> blocks = blocks(message);
        String title = "### " + cut(escape(Wording.title(message)), mostBytes / 4) + "\n";
        StringBuilder text = new StringBuilder(title);
        int bytes = bytes(title);
        for (int told = 0; told < blocks.size(); told++) {
            int left = blocks.size() - told;
            String block = blocks.get(told);
            // Of the last one nothing is left to be counted.
            int reserved = left == 1 ? 0 : bytes("\n" + Wording.more(left - 1));
            if (bytes + bytes(block) + reserved > mostBytes) {
                return lastLine(text, bytes, left, mostBytes);
            }
            text.append(block);
            bytes += bytes(block);
        }
        return text.toString();
    }

    private static String lastLine(StringBuilder text, int bytes, int left, int mostBytes) {
        String more = "\n" + Wording.more(left);
        if (bytes + bytes(more) > mostBytes) {
            throw new IllegalArgumentException(mostBytes + " bytes do not even hold a title");
        }
        return text.append(more).toString();
    }

    /** One block for each alert, the first of each department with its heading. */
    private static List<String> blocks(Message message) {
        List<String> blocks = new ArrayList<>();
        message.departments().forEach((department, items) -> {
            String heading = "\n**" + escape(department) + "**\n";
            for (Item item : items) {
                StringBuilder block = new StringBuilder(heading);
                heading = "";
                block.append("- ").append(escape(Wording.headline(item))).append('\n');
                Wording.facts(item)
                        .forEach(fact ->
                                block.append("  > ").append(escape(fact)).append('\n'));
                item.link()
                        .ifPresent(
                                link -> block.append("  > [确认收到](").append(link).append(")\n"));
                blocks.add(block.toString());
            }
        });
        return blocks;
    }

    /**
     * What would be markup, a mention of somebody, or a line of its own becomes plain text: the full-width character looks
     * the same and means nothing. The robots do not agree about backslashes.
     */
    public static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            if (Character.isISOControl(point)) {
                safe.append(' ');
            } else if (MARKUP.indexOf(point) >= 0) {
                safe.appendCodePoint(point + FULL_WIDTH);
            } else {
                safe.appendCodePoint(point);
            }
        });
        return safe.toString();
    }

    /** The start of a text, cut at a character's boundary, in at most this many bytes of UTF-8. */
    public static String cut(String text, int mostBytes) {
        if (bytes(text) <= mostBytes) {
            return text;
        }
        String ellipsis = "…";
        int room = mostBytes - bytes(ellipsis);
        StringBuilder start = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            room -= bytes(Character.toString(point));
            if (room < 0) {
                break;
            }
            start.appendCodePoint(point);
            i += Character.charCount(point);
        }
        return start + ellipsis;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
