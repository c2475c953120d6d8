package budgetflow.dashboard.file;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * 报表字体: the font PDFs are set in: a TrueType file with Chinese, named by the setting {@code report-font}. Its outlines have
 * to be TrueType's own: those of OpenType with CFF outlines, and collections of fonts, cannot be put into a PDF here.
 */
final class ReportFont {
    private static final int TRUE_TYPE = 0x00010000;
    private static final int APPLE_TRUE_TYPE = 0x74727565;
    private static final int COLLECTION = 0x74746366;
    private static final int CFF_OUTLINES = 0x4F54544F;

    private static final String REMEDY_ZH = "请用设置项 report-font 指定一个含中文的 TrueType 字体文件（.ttf），"
            + "例如安装 Debian 软件包 fonts-droid-fallback 后的 DroidSansFallbackFull.ttf";
    private static final String REMEDY_EN =
            "let the setting report-font name a TrueType file (.ttf) with Chinese in it,"
                    + " such as DroidSansFallbackFull.ttf of Debian's package fonts-droid-fallback";

    private final Path file;

    private ReportFont(Path file) {
        this.file = file;
    }

    static UnprintableReportException missing() {
        return new UnprintableReportException(
                "生成 PDF 需要中文字体：" + REMEDY_ZH, "A PDF needs a font with Chinese: " + REMEDY_EN);
    }

    /** The font of a file; {@link UnprintableReportException} where it cannot be used. */
    static ReportFont of(Path file) {
        int kind;
        try (InputStream in = Files.newInputStream(file);
                DataInputStream bytes = new DataInputStream(in)) {
            kind = bytes.readInt();
        } catch (IOException e) {
            throw unusable("字体文件 " + file + " 无法读取", "the font " + file + " cannot be read");
        }
        return switch (kind) {
            case TRUE_TYPE, APPLE_TRUE_TYPE -> new ReportFont(file);
            case COLLECTION ->
                throw unusable(
                        "字体文件 " + file + " 是字体集合（.ttc/.otc）", "the font " + file + " is a collection (.ttc, .otc)");
            case CFF_OUTLINES ->
                throw unusable(
                        "字体文件 " + file + " 是 CFF 轮廓的 OpenType 字体",
                        "the font " + file + " is OpenType with CFF outlines");
            default -> throw unusable("文件 " + file + " 不是 TrueType 字体", "the file " + file + " is no TrueType font");
        };
    }

    private static UnprintableReportException unusable(String zh, String en) {
        return new UnprintableReportException(zh + "，不能用于 PDF：" + REMEDY_ZH, en + ": " + REMEDY_EN);
    }

    Path file() {
        return file;
    }
}
