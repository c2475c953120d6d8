package budgetflow.benchmarks.process;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * The main class of every {@link ChildJvm}: runs another main class until the parent is gone. The parent holds the other
 * end of standard input; whatever ends it, the pipe breaks, and this process ends at once.
 */
final class BoundToParent {
    private static final int ORPHANED = 75;

    private BoundToParent() {}

    /**
     * Runs the program in this process.
     *
     * @param arguments the full name of the main class, then its own arguments
     */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        // The log4j that Kafka brings along would refuse to start once we are stopping.
        System.setProperty("log4j.shutdownHookEnabled", "false");
        Thread watch = new Thread(() -> haltAtEndOf(System.in), "parent-watch");
        watch.setDaemon(true);
        watch.start();
        String[] own = Arrays.copyOfRange(arguments, 1, arguments.length);
        try {
            Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object) own);
        } catch (InvocationTargetException failed) {
            // Into the log. Threads of a half-started program would keep the process alive.
            failed.printStackTrace();
            Runtime.getRuntime().exit(1);
        }
    }

    private static void haltAtEndOf(InputStream parent) {
        try {
            while (parent.read() >= 0) {
                // The parent never says anything.
            }
        } catch (IOException broken) {
            // Gone as well.
        }
        Runtime.getRuntime().halt(ORPHANED);
    }
}
