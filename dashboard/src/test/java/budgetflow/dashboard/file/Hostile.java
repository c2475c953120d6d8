package budgetflow.dashboard.file;

import java.util.List;

/** Names as somebody would write them who means harm, or has a broken system. */
public final class Hostile {
    /** What runs where it is taken for a formula, in whatever width it is written. */
    public static final List<String> FORMULAS = List.of(
            "=cmd|' /C calc'!A0",
            "+1+1",
            "-2+3",
            "@SUM(A1:A9)",
            "＝HYPERLINK(\"http://127.0.0.1/\")",
            "＋1",
            "－1",
            "＠x",
            "\t=1",
            "\r=1",
            "\n=1",
            "  =1",
            "\u200B=1",
            "\u202E=1");

    public static final List<String> NAMES = List.of(
            "<script>alert(1)</script>",
            "</td></table><img src=x onerror=alert(1)>",
            "]]>&lt;&amp;&#x0;\"'`",
            "说\"话\",有;逗号\n和换行",
            "长".repeat(200),
            "x".repeat(40_000),
            "\u202Etxt.exe\u202C 转向",
            "😀𠮷野家👨‍👩‍👧",
            "NUL\u0000 bell\u0007 esc\u001B del\u007F nel\u0085 fffe\uFFFE",
            "half\uD83D and half\uDE00",
            "_x0041_ _x000D_",
            "{{7*7}} ${jndi:ldap://127.0.0.1/}",
            "   ");

    private Hostile() {}
}
