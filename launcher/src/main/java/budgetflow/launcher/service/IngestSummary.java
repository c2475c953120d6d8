package budgetflow.launcher.service;

import budgetflow.domain.money.AmountUnit;
import budgetflow.ingest.AmountTotals;
import budgetflow.ingest.FileReport;
import budgetflow.ingest.IngestReport;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/** What an ingest run came to, for a person or a machine: rows and amounts, which add up to the file. */
final class IngestSummary {
    private static final ObjectMapper JSON = new ObjectMapper();

    private IngestSummary() {}

    static String text(IngestReport report, boolean dryRun) {
        StringBuilder text = new StringBuilder();
        if (dryRun) {
            text.append("试运行，未发送 / dry run, nothing was sent\n");
        }
        report.files().forEach(file -> append(text, file));
        return text.toString();
    }

    private static void append(StringBuilder text, FileReport file) {
        text.append(String.format(
                Locale.ROOT,
                "%s (%s): 读 read %d = 收 accepted %d + 拒 rejected %d%n",
                file.file(),
                file.charset().isEmpty() ? "?" : file.charset(),
                file.rowsRead(),
                file.rowsAccepted(),
                file.rowsRejected()));
        AmountTotals amounts = file.amounts();
        if (!amounts.equals(AmountTotals.NONE)) {
            text.append(String.format(
                    Locale.ROOT,
                    "  元: %s = %s + %s; 金额无法识别 amounts unreadable: %d%n",
                    yuan(amounts.readFen()),
                    yuan(amounts.acceptedFen()),
                    yuan(amounts.rejectedFen()),
                    amounts.unreadable()));
        }
        if (file.refused() != null) {
            text.append("  拒收整个文件 file refused: ")
                    .append(file.refused().code().reason())
                    .append('\n');
        }
        if (!file.ignoredColumns().isEmpty()) {
            text.append("  未用列 columns ignored: ")
                    .append(String.join(", ", file.ignoredColumns()))
                    .append('\n');
        }
        if (file.rejectsFile() != null) {
            text.append("  改正后可再次导入 correct and feed again: ")
                    .append(file.rejectsFile())
                    .append('\n');
        }
    }

    static String json(IngestReport report) {
        ArrayNode files = JSON.createArrayNode();
        for (FileReport file : report.files()) {
            ObjectNode node = files.addObject();
            node.put("file", file.file());
            node.put("charset", file.charset().isEmpty() ? null : file.charset());
            node.put("rowsRead", file.rowsRead());
            node.put("rowsAccepted", file.rowsAccepted());
            node.put("rowsRejected", file.rowsRejected());
            node.put("readFen", file.amounts().readFen());
            node.put("acceptedFen", file.amounts().acceptedFen());
            node.put("rejectedFen", file.amounts().rejectedFen());
            node.put("amountsUnreadable", file.amounts().unreadable());
            node.put(
                    "refused",
                    file.refused() == null ? null : file.refused().code().name());
            node.put(
                    "rejectsFile",
                    file.rejectsFile() == null ? null : file.rejectsFile().toString());
            file.ignoredColumns().forEach(node.putArray("ignoredColumns")::add);
        }
        return files.toPrettyString() + "\n";
    }

    private static String yuan(BigInteger fen) {
        return new BigDecimal(fen, Long.toString(AmountUnit.YUAN.fen()).length() - 1).toPlainString();
    }
}
