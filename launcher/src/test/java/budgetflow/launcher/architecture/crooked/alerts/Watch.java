package budgetflow.launcher.architecture.crooked.alerts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.function.Supplier;
import java.util.logging.Logger;

/** Breaks: reads the clock in every way, writes to the terminal, logs through the JDK. */
class Watch {
    Clock clock = Clock.systemUTC();
    Supplier<Instant> reference = Instant::now;

    LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC).isAfter(LocalDate.now()) ? LocalDate.now(clock) : LocalDate.EPOCH;
    }

    void tell() {
        System.err.println(System.currentTimeMillis());
        Logger.getLogger("watch").info(new Date().toString());
    }
}
