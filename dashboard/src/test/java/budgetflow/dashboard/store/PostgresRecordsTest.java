package budgetflow.dashboard.store;

/** The records' contract in a real PostgreSQL. */
class PostgresRecordsTest extends RecordsContract {
    @Override
    StoreAddress newDatabase() {
        return Databases.postgres();
    }
}
