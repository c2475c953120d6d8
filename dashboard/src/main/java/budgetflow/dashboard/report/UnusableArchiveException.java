package budgetflow.dashboard.report;

import java.io.Serial;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A folder that remembers versions cannot be read or written; the message says which, and what to do. */
public final class UnusableArchiveException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnusableArchiveException(Path place, @Nullable Throwable cause) {
        super(
                "报表版本目录无法读写 / the folder of issued reports cannot be read or written: " + place
                        + (cause == null
                                ? ""
                                : " (" + cause.getClass().getSimpleName() + ": " + cause.getMessage() + ")")
                        + "; 请检查权限与空间，或另选目录 check permissions and space, or name another folder",
                cause);
    }
}
