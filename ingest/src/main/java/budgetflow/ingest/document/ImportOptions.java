package budgetflow.ingest.document;

import org.jspecify.annotations.Nullable;

/**
 * What the user says about a document.
 *
 * @param region 6 digits of GB/T 2260; null where the document shall tell; {@link IllegalArgumentException} otherwise
 */
public record ImportOptions(@Nullable String region) {
    public ImportOptions {
        if (region != null && !region.matches("\\d{6}")) {
            throw new IllegalArgumentException("not a region: " + region);
        }
    }

    /** Everything is found in the document. */
    public static ImportOptions none() {
        return new ImportOptions(null);
    }

    public static ImportOptions of(String region) {
        return new ImportOptions(region);
    }
}
