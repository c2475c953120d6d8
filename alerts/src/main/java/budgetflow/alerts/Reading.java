package budgetflow.alerts;

import budgetflow.schemas.topic.ClosedDay;

/**
 * How far one topic was read, and how much of it was taken into account; what lies between waits for its day.
 *
 * @param readThrough offset of the last record read, {@link ClosedDay#NONE} before the first
 * @param takenThrough every record up to this offset was taken into account, if there was any
 */
record Reading(long readThrough, long takenThrough) {
    static final Reading NOTHING = new Reading(ClosedDay.NONE, ClosedDay.NONE);

    Reading read(long offset) {
        return new Reading(Math.max(readThrough, offset), takenThrough);
    }

    Reading taken(long offset) {
        return new Reading(readThrough, Math.max(takenThrough, offset));
    }

    /**
     * Whether everything up to an offset was read. A compacted topic may have lost that very record, but then holds a
     * later one with its key, so this comes true all the same.
     */
    boolean hasReached(long offset) {
        return readThrough >= offset;
    }
}
