package budgetflow.ingest.document;

import budgetflow.ingest.document.text.Labels;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * Codes for what a document prints without one. They come from what names the thing, so the same document, or a
 * corrected one, gives the same codes again.
 */
final class SyntheticCodes {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int LENGTH = 12;
    private static final int BITS = 5;

    private SyntheticCodes() {}

    /** {@code U-} and 12 base32 characters from the region and the unit's name. */
    static String unit(String region, String name) {
        return "U-" + base32("unit", region, Labels.bare(name));
    }

    /** {@code S-} and 12 base32 characters from region, year, unit and the project's name. */
    static String project(String region, @Nullable Integer year, String unit, String name) {
        return "S-" + base32("project", region, String.valueOf(year), unit, Labels.bare(name));
    }

    private static String base32(String... parts) {
        byte[] hash = sha256(String.join("\n", parts));
        StringBuilder code = new StringBuilder(LENGTH);
        int buffer = 0;
        int bits = 0;
        for (int i = 0; code.length() < LENGTH; i++) {
            buffer = (buffer << Byte.SIZE) | (hash[i] & 0xFF);
            bits += Byte.SIZE;
            while (bits >= BITS && code.length() < LENGTH) {
                bits -= BITS;
                code.append(BASE32.charAt((buffer >> bits) & 31));
            }
            buffer &= (1 << bits) - 1;
        }
        return code.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
