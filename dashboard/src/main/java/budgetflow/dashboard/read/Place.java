package budgetflow.dashboard.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Where a slice begins, read back from its texts; {@link NoSuchPlaceException} where they are none. */
record Place(List<String> parts) {
    /** The beginning, where there are no parts; else as many as the list has. */
    static Place of(List<String> parts, int expected) {
        if (!parts.isEmpty() && parts.size() != expected) {
            throw new NoSuchPlaceException();
        }
        return new Place(parts);
    }

    boolean isBeginning() {
        return parts.isEmpty();
    }

    String text(int part) {
        return parts.get(part);
    }

    LocalDate day(int part) {
        return read(part, LocalDate::parse);
    }

    Instant moment(int part) {
        return read(part, Instant::parse);
    }

    long number(int part) {
        return read(part, Long::valueOf);
    }

    private <T> T read(int part, Function<String, T> reader) {
        try {
            return reader.apply(parts.get(part));
        } catch (DateTimeException | NumberFormatException e) {
            throw new NoSuchPlaceException();
        }
    }
}
