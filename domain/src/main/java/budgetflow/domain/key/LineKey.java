package budgetflow.domain.key;

/**
 * 预算指标键: what payments are charged to: region / fiscal year / unit / line code.
 *
 * <p>As text it is {@code 130281/2024/473001/13028124P00337210001L}: the key of its topics, and the order of every
 * list of lines.
 */
public record LineKey(Region region, FiscalYear fiscalYear, UnitCode unit, LineCode code)
        implements Comparable<LineKey> {
    private static final int PARTS = 4;

    /** Reads {@link #text()} back; {@link IllegalArgumentException} where it is not a line key. */
    public static LineKey of(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != PARTS || !FiscalYear.parse(parts[1]).isAccepted()) {
            throw new IllegalArgumentException("not a line key: " + text);
        }
        return new LineKey(
                new Region(parts[0]), FiscalYear.parse(parts[1]).get(), new UnitCode(parts[2]), new LineCode(parts[3]));
    }

    public String text() {
        return region + "/" + fiscalYear + "/" + unit + "/" + code;
    }

    @Override
    public int compareTo(LineKey other) {
        return text().compareTo(other.text());
    }

    @Override
    public String toString() {
        return text();
    }
}
