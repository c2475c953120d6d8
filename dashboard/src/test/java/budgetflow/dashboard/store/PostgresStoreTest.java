package budgetflow.dashboard.store;

/** The figures' contract in a real PostgreSQL. */
class PostgresStoreTest extends StoreContract {
    @Override
    StoreAddress newDatabase() {
        return Databases.postgres();
    }
}
