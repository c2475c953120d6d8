package budgetflow.ingest.document.form;

import budgetflow.ingest.document.text.Labels;
import java.util.regex.Pattern;

/** What a page break leaves in a text: page numbers and the word 续表. */
final class PageMarks {
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-—–~·]*\\d{1,4}[-—–~·]*|第\\d{1,4}页([,/]?共\\d{1,4}页)?|\\d{1,4}/\\d{1,4}|\\(?续表\\)?\\d*");

    private PageMarks() {}

    static boolean isPageMark(String line) {
        return line.length() < 40
                && line.indexOf('\t') < 0
                && PAGE_NUMBER.matcher(Labels.key(line)).matches();
    }
}
