package budgetflow.dashboard.store;

import budgetflow.dashboard.year.YearFigures;
import budgetflow.dashboard.year.YearLines;
import budgetflow.dashboard.year.Years;
import budgetflow.domain.key.FiscalYear;
import budgetflow.schemas.settings.Settings;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReentrantLock;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/**
 * 读库: the database the dashboard reads: H2 in a file of {@code data-dir}, or what {@code store-url} names. One process
 * at a time projects into it; many threads may read. Every unit of work is one transaction that sees one state.
 */
public final class Store implements AutoCloseable {
    private static final String MIGRATIONS = "classpath:budgetflow/dashboard/store/migration";
    private static final int CONNECTIONS = 12;
    private static final long CONNECT_WITHIN_MILLIS = 15_000;

    private final HikariDataSource pool;
    private final Years years = new Years();
    /** Held by whoever writes. */
    private final ReentrantLock writing = new ReentrantLock();

    private Store(HikariDataSource pool) {
        this.pool = pool;
    }

    /**
     * Opens it, made or brought to this release's tables; {@link StoreUnusableException} where that cannot be.
     *
     * @param settings {@code data-dir}, {@code store-url}, {@code store-user}, {@code store-password}
     */
    public static Store open(Settings settings) {
        return open(StoreAddress.of(settings));
    }

    static Store open(StoreAddress address) {
        HikariDataSource pool = null;
        try {
            pool = new HikariDataSource(config(address));
            Flyway.configure()
                    .dataSource(pool)
                    .locations(MIGRATIONS)
                    .table("store_history")
                    .placeholders(Map.of("in_code_order", address.isH2() ? "" : " COLLATE \"C\""))
                    .load()
                    .migrate();
            return new Store(pool);
        } catch (PoolInitializationException | FlywayException e) {
            if (pool != null) {
                pool.close();
            }
            throw new StoreUnusableException(whatToDo(address, e), e);
        }
    }

    private static HikariConfig config(StoreAddress address) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("read-store");
        config.setJdbcUrl(address.url());
        if (address.user() != null) {
            config.setUsername(address.user());
        }
        if (address.password() != null) {
            config.setPassword(address.password());
        }
        if (!address.isH2()) {
            // The driver then sends a batch of rows as one statement.
            config.addDataSourceProperty("reWriteBatchedInserts", "true");
        }
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECT_WITHIN_MILLIS);
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        return config;
    }

    private static String whatToDo(StoreAddress address, Exception cause) {
        Throwable first = cause;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        String advice = address.isH2()
                ? "Is another dashboard running with the same data-dir? Else move the file away: it is built again."
                : "Check store-url, store-user and store-password, and that the user may create tables.";
        return "The read store " + address + " cannot be opened: " + first.getMessage() + " " + advice;
    }

    /** Reads in one transaction that sees one state, whatever is written meanwhile. */
    public <T> T read(Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            try {
                return work.on(connection);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new StoreFailedException(e);
        }
    }

    /** What is asked of the figures of a day. */
    @FunctionalInterface
    public interface FiguresWork<T> {
        T on(Connection connection, YearFigures figures) throws SQLException;
    }

    /**
     * Reads with the figures of every line as of a day; they are of the very state that the transaction sees.
     *
     * @param day null for the latest state
     */
    public <T> T readAsOf(FiscalYear year, @Nullable LocalDate day, FiguresWork<T> work) {
        while (true) {
            Answer<T> answer = read(connection -> {
                Optional<YearLines> lines = years.find(connection, year);
                return lines.isEmpty()
                        ? new Answer<>(false, null)
                        : new Answer<>(true, work.on(connection, lines.get().figures(day)));
            });
            if (answer.given) {
                return answer.value();
            }
        }
    }

    private record Answer<T>(boolean given, @Nullable T asked) {
        @SuppressWarnings("NullAway") // Only where it was given, and then it is what the work gave.
        T value() {
            return asked;
        }
    }

    /** Brings the newest year into memory, so that whoever asks first need not wait for it. */
    void warm() {
        OptionalInt newest = read(connection -> {
            try (PreparedStatement statement =
                            connection.prepareStatement("SELECT MAX(fiscal_year) FROM department WHERE lines > 0");
                    ResultSet row = statement.executeQuery()) {
                row.next();
                int year = row.getInt(1);
                return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(year);
            }
        });
        if (newest.isPresent()) {
            readAsOf(new FiscalYear(newest.getAsInt()), null, (connection, figures) -> figures.heldOn());
        }
    }

    /** What is written in one transaction. */
    @FunctionalInterface
    interface Step {
        void on(Connection connection) throws SQLException;
    }

    /** Writes in one transaction: all of it or nothing. */
    void write(Step step) {
        writing.lock();
        try (Connection connection = pool.getConnection()) {
            try {
                step.on(connection);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new StoreFailedException(e);
        } finally {
            writing.unlock();
        }
    }

    Years years() {
        return years;
    }

    @Override
    public void close() {
        pool.close();
    }
}
