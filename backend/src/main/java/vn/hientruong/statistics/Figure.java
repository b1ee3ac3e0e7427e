package vn.hientruong.statistics;

import java.util.List;
import vn.hientruong.model.statistics.FigureUnit;

/** What is figured out about a group of reports; {@link FigureCatalogue} has them all. */
public sealed interface Figure {
    /** Stable, in addresses, answers and docs/figures.md. */
    String key();

    FigureUnit unit();

    /** Condition on a row of {@code report r}: the reports behind the figure. */
    String behind();

    /**
     * How many reports meet a condition.
     *
     * @param behind SQL over {@code report r}; {@code moment.now} is the instant the figures are of
     */
    record Count(String key, String behind) implements Figure {
        @Override
        public FigureUnit unit() {
            return FigureUnit.REPORTS;
        }
    }

    /**
     * How many of some reports are others.
     *
     * @param part counts that are added up
     * @param whole counts that are added up, and hold every report of the part
     */
    record Share(String key, List<Count> part, List<Count> whole) implements Figure {
        @Override
        public FigureUnit unit() {
            return FigureUnit.SHARE;
        }

        @Override
        public String behind() {
            return String.join(
                    " or ",
                    part.stream().map(count -> "(" + count.behind() + ")").toList());
        }
    }

    /**
     * Clock hours between two milestones that so large a fraction of the reports did not exceed: the value at place
     * ⌈fraction × n⌉ of the n values in ascending order, never one between two values.
     *
     * @param from column of {@code report r}
     * @param to column of {@code report r}, never earlier; reports that have not passed it do not take part
     */
    record Hours(String key, String from, String to, double fraction) implements Figure {
        @Override
        public FigureUnit unit() {
            return FigureUnit.HOURS;
        }

        @Override
        public String behind() {
            return "r." + to + " is not null";
        }
    }
}
