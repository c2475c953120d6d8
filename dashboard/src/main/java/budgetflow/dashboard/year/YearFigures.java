package budgetflow.dashboard.year;

import budgetflow.domain.key.LineKey;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 截止日: the figures of every line of a year as of a day, in the order of the lines' keys. */
public final class YearFigures {
    /** Sums and roll-ups of scopes and filters, of some kilobytes each. */
    private static final int MOST_ANSWERS = 32;

    private final YearLines lines;
    private final @Nullable LocalDate chosenOn;
    private final LocalDate heldOn;
    private final LineFigures[] figures;
    private final Remembered remembered = new Remembered(MOST_ANSWERS);

    private YearFigures(YearLines lines, @Nullable LocalDate chosenOn, LocalDate heldOn, LineFigures[] figures) {
        this.lines = lines;
        this.chosenOn = chosenOn;
        this.heldOn = heldOn;
        this.figures = figures;
    }

    static YearFigures of(YearLines lines, @Nullable LocalDate chosenOn, LocalDate heldOn) {
        LineFigures[] figures = new LineFigures[lines.size()];
        // Somebody waits for it, and no line depends on another.
        Arrays.parallelSetAll(figures, i -> lines.line(i).figures(chosenOn, heldOn));
        return new YearFigures(lines, chosenOn, heldOn, figures);
    }

    /**
     * The same of a later state.
     *
     * @param before for each line of it the place it had, or -1 where the line is new or has changed
     */
    YearFigures after(YearLines later, LocalDate heldThen, int[] before) {
        if (!heldThen.equals(heldOn)) {
            return of(later, chosenOn, heldThen);
        }
        LineFigures[] next = new LineFigures[before.length];
        for (int i = 0; i < next.length; i++) {
            next[i] = before[i] < 0 ? later.line(i).figures(chosenOn, heldOn) : figures[before[i]];
        }
        return new YearFigures(later, chosenOn, heldOn, next);
    }

    /** The state they are of. */
    public YearLines lines() {
        return lines;
    }

    /** The day whose budget and plan the entries are held against. */
    public LocalDate heldOn() {
        return heldOn;
    }

    /** What was added up of them. */
    public Remembered remembered() {
        return remembered;
    }

    public List<LineFigures> all() {
        return Collections.unmodifiableList(Arrays.asList(figures));
    }

    /** Of one line; empty where it is not shown. */
    public Optional<LineFigures> line(LineKey key) {
        int place = lines.find(key.text());
        return place < 0 ? Optional.empty() : Optional.of(figures[place]);
    }
}
