package budgetflow.ingest.document.text;

import budgetflow.ingest.document.finding.FindingCode;

/** How large a budget document may be. Published ones have some thousand lines and some hundred kilobytes. */
public final class Limits {
    /** 64 MiB: three hundred times the largest published text; read as a whole, so it bounds the memory. */
    public static final int MAX_BYTES = 64 * 1024 * 1024;
    /** Characters of one line; a goal text of a performance sheet has some thousand. */
    public static final int MAX_LINE_CHARS = 100_000;
    /** Cells of one row; the widest published form has 27. */
    public static final int MAX_CELLS = 256;
    /** Lines or rows of one document. */
    public static final int MAX_LINES = 1_000_000;

    private Limits() {}

    public static void requireBytes(long bytes) throws UnreadableFile {
        if (bytes > MAX_BYTES) {
            throw exceeded("文件", "the file", bytes, MAX_BYTES, "bytes");
        }
    }

    public static void requireLine(int line, int chars) throws UnreadableFile {
        if (chars > MAX_LINE_CHARS) {
            throw exceeded("第 " + line + " 行", "line " + line, chars, MAX_LINE_CHARS, "characters");
        }
    }

    public static void requireLines(long lines) throws UnreadableFile {
        if (lines > MAX_LINES) {
            throw exceeded("文件行数", "the number of lines", lines, MAX_LINES, "lines");
        }
    }

    public static void requireCells(int line, int cells) throws UnreadableFile {
        if (cells > MAX_CELLS) {
            throw exceeded("第 " + line + " 行的列数", "the row in line " + line, cells, MAX_CELLS, "cells");
        }
    }

    /** The error for a limit that is exceeded; its texts name the limit. */
    public static UnreadableFile exceeded(String what, String whatInEnglish, long actual, long limit, String of) {
        return new UnreadableFile(
                FindingCode.LIMIT_EXCEEDED,
                what + "超过上限（" + actual + " > " + limit + "），文件未读取",
                whatInEnglish + " exceeds the limit (" + actual + " > " + limit + " " + of + "); nothing was read");
    }
}
