package budgetflow.dashboard.store;

import static org.assertj.core.api.Assertions.assertThat;

import budgetflow.dashboard.read.LineFilter;
import budgetflow.dashboard.read.ReadStore;
import budgetflow.dashboard.read.Scope;
import budgetflow.dashboard.read.View;
import budgetflow.domain.given.Given;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 at any moment leaves in the store exactly what the offsets beside it say. */
class CrashIT {
    private static final int KILLS = 5;
    private static final long SEED = 20240630;

    @TempDir
    private Path folder;

    @Test
    void storeAndOffsetsAreInStepInH2() throws Exception {
        killAgainAndAgain(Databases.h2(folder));
    }

    @Test
    void storeAndOffsetsAreInStepInPostgres() throws Exception {
        killAgainAndAgain(Databases.postgres());
    }

    private void killAgainAndAgain(StoreAddress address) throws Exception {
        Random random = new Random(SEED);
        long reached = 0;
        for (int i = 0; i < KILLS; i++) {
            Process feeder = start(address);
            killAfter(feeder, 1 + random.nextInt(30), random.nextInt(3_000_000));
            long now = assertInStep(address);
            assertThat(now).as("what was committed is kept").isGreaterThanOrEqualTo(reached);
            reached = now;
        }
        Process last = start(address);
        last.getInputStream().transferTo(OutputStream.nullOutputStream());
        assertThat(last.waitFor()).isZero();
        assertThat(assertInStep(address)).isEqualTo(Feeder.ENTRIES);
    }

    private static Process start(StoreAddress address) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Feeder.class.getName(),
                address.url()));
        if (address.user() != null) {
            command.add(address.user());
        }
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Kills it with SIGKILL some nanoseconds after it has said that it committed so often. */
    private static void killAfter(Process feeder, int commits, int nanos) throws Exception {
        try (BufferedReader said = feeder.inputReader()) {
            int committed = 0;
            while (committed < commits) {
                String line = said.readLine();
                assertThat(line).as("the feeder ended by itself").isNotNull();
                committed += line.matches("\\d+") ? 1 : 0;
            }
            long until = System.nanoTime() + nanos;
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
        } finally {
            feeder.destroyForcibly();
        }
        assertThat(feeder.waitFor()).isNotZero();
    }

    private static long assertInStep(StoreAddress address) {
        try (Store store = Store.open(address)) {
            long next = store.read(Offsets::read).get(Feeder.PLACE).nextOffset();
            long expected = next * (next + 1) / 2;
            assertThat(number(store, "SELECT COUNT(*) FROM voucher")).isEqualTo(next);
            assertThat(number(store, "SELECT SUM(amount_fen) FROM voucher")).isEqualTo(expected);
            assertThat(number(store, "SELECT SUM(net_fen) FROM line_day")).isEqualTo(expected);
            View latest = View.latest(Scope.everything(), Given.YEAR);
            assertThat(ReadStore.of(store)
                            .rollups()
                            .sums(latest, LineFilter.ALL)
                            .net()
                            .fen())
                    .isEqualTo(expected);
            return next;
        }
    }

    private static long number(Store store, String sql) {
        return store.read(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        });
    }
}
