package budgetflow.dashboard.file;

import budgetflow.domain.report.ReportText;

/** 文件语言: the language of the words in a file; ids, codes and figures are the same in both. */
public enum FileLanguage {
    ZH,
    EN;

    /** The words in this language. */
    public String of(ReportText text) {
        return switch (this) {
            case ZH -> text.zh();
            case EN -> text.en();
        };
    }
}
