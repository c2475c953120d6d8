package budgetflow.schemas.mapping;

import org.apache.avro.util.ClassSecurityValidator;

/** Avro makes only classes it was told to trust, and can be told for the whole JVM only. What others trust stays. */
public final class TrustedRecords {
    /** Where generated record classes live: this package's parent and all below it. */
    private static final String OUR_PACKAGES = "budgetflow.schemas.";

    static {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(), type -> type.getName().startsWith(OUR_PACKAGES)));
    }

    private TrustedRecords() {}

    /** Has been done, once, when this returns: to be called by whatever has Avro make records. */
    public static void trust() {
        // Being called has run the static initializer.
    }
}
