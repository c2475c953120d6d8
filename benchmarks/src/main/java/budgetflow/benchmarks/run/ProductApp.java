package budgetflow.benchmarks.run;

import budgetflow.launcher.platform.Processing;
import budgetflow.schemas.app.StreamsApp;
import budgetflow.schemas.settings.Settings;
import budgetflow.schemas.wire.WireFormat;
import java.util.concurrent.TimeoutException;

/** Ours, as the product starts it. */
final class ProductApp implements RunningApp {
    private final StreamsApp app;

    ProductApp(Settings settings, WireFormat wire) {
        app = Processing.startStreams(settings, wire);
    }

    @Override
    public String group() {
        return app.applicationId();
    }

    @Override
    public void awaitRunning() {
        try {
            app.awaitRunning(RUNS_WITHIN);
        } catch (TimeoutException late) {
            throw new IllegalStateException(group() + " does not run after " + RUNS_WITHIN, late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an app was starting", interrupted);
        }
    }

    @Override
    public void checkAlive() {
        Throwable cause = app.failure().getNow(null);
        if (cause != null) {
            throw new IllegalStateException(group() + " has failed", cause);
        }
    }

    @Override
    public void close() {
        app.close();
    }
}
