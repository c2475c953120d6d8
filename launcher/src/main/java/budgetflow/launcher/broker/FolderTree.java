package budgetflow.launcher.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.kafka.common.utils.Utils;

/** Folders of our own that have had their time. */
public final class FolderTree {
    private FolderTree() {}

    /**
     * Deletes a folder with all that is in it; one that is not there is well.
     *
     * @throws UncheckedIOException that names what could not be deleted; what came before it is gone
     */
    public static void delete(Path folder) {
        try {
            Utils.delete(folder.toFile());
        } catch (IOException held) {
            throw new UncheckedIOException("The folder " + folder + " cannot be deleted.", held);
        }
    }
}
