package budgetflow.launcher.architecture.crooked.launcher;

import java.time.Instant;
import java.time.ZoneOffset;

/** Breaks nothing: here the clock is read and the terminal written. */
public class Main {
    void run() {
        System.out.println(Instant.now().atZone(ZoneOffset.UTC));
    }
}
