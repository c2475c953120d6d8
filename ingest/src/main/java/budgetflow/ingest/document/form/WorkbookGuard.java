package budgetflow.ingest.document.form;

import budgetflow.ingest.document.finding.FindingCode;
import budgetflow.ingest.document.text.Limits;
import budgetflow.ingest.document.text.UnreadableFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks through a workbook before it is opened: how much it unpacks to, and whether its XML declares entities. */
final class WorkbookGuard {
    private static final int MAX_ENTRIES = 1_000;
    /** 128 MiB unpacked, counted while unpacking: what an entry says about its own size is not believed. */
    private static final long MAX_UNPACKED = 128L * 1024 * 1024;

    private static final int BUFFER = 64 * 1024;
    /** A document type stands before the root element; so much of each part is searched for one. */
    private static final int PROLOGUE = 4 * 1024;

    private WorkbookGuard() {}

    static void check(byte[] bytes) throws UnreadableFile {
        long unpacked = 0;
        int entries = 0;
        byte[] buffer = new byte[BUFFER];
        boolean workbook = false;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MAX_ENTRIES) {
                    throw Limits.exceeded("XLSX 的部件数", "the number of parts in the XLSX", entries, MAX_ENTRIES, "parts");
                }
                workbook |= entry.getName().equals("xl/workbook.xml");
                StringBuilder start = new StringBuilder();
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MAX_UNPACKED) {
                        throw Limits.exceeded("XLSX 解压后的大小", "the unpacked XLSX", unpacked, MAX_UNPACKED, "bytes");
                    }
                    if (start.length() < PROLOGUE) {
                        start.append(new String(buffer, 0, Math.min(read, PROLOGUE), StandardCharsets.ISO_8859_1));
                    }
                }
                refuseDocumentType(start.toString().replace("\0", ""));
            }
        } catch (IOException e) {
            throw damaged();
        }
        if (!workbook) {
            throw damaged();
        }
    }

    private static void refuseDocumentType(String prologue) throws UnreadableFile {
        String upper = prologue.toUpperCase(Locale.ROOT);
        if (upper.contains("<!DOCTYPE") || upper.contains("<!ENTITY")) {
            throw new UnreadableFile(
                    FindingCode.FILE_UNREADABLE,
                    "XLSX 内含 XML 实体声明，出于安全原因未读取",
                    "the XLSX declares XML entities: for safety nothing was read");
        }
    }

    private static UnreadableFile damaged() {
        return new UnreadableFile(
                FindingCode.FILE_UNREADABLE,
                "文件不是完整的 XLSX 工作簿，无法读取",
                "the file is not a whole XLSX workbook and cannot be read");
    }
}
