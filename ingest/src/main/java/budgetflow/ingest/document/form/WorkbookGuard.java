package budgetflow.ingest.document.form;

import budgetflow.ingest.document.finding.FindingCode;
import budgetflow.ingest.document.text.Limits;
import budgetflow.ingest.document.text.UnreadableFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

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
        boolean workbook = false;
        long unpacked = 0;
        int entries = 0;
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (++entries > MAX_ENTRIES) {
                    throw Limits.exceeded(
                            "XLSX 的部件数", "the number of parts in the XLSX", entries, MAX_ENTRIES, "parts");
                }
                workbook |= entry.getName().equals("xl/workbook.xml");
                unpacked += part(zip, entry, MAX_UNPACKED - unpacked);
            }
        } catch (IOException e) {
            throw damaged();
        }
        if (!workbook) {
            throw damaged();
        }
    }

    /** Unpacks one part without keeping it; its size is what comes out. */
    private static long part(ZipFile zip, ZipArchiveEntry entry, long most) throws IOException, UnreadableFile {
        byte[] buffer = new byte[BUFFER];
        long unpacked = 0;
        boolean first = true;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.readNBytes(buffer, 0, BUFFER); read > 0; read = in.readNBytes(buffer, 0, BUFFER)) {
                unpacked += read;
                if (unpacked > most) {
                    throw Limits.exceeded(
                            "XLSX 解压后的大小", "the unpacked XLSX", MAX_UNPACKED - most + unpacked, MAX_UNPACKED, "bytes");
                }
                if (first) {
                    refuseDocumentType(new String(buffer, 0, Math.min(read, PROLOGUE), StandardCharsets.ISO_8859_1)
                            .replace("\0", ""));
                    first = false;
                }
            }
        }
        return unpacked;
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
