package vn.hientruong.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.statistics.FigureTable;
import vn.hientruong.statistics.Dimension;
import vn.hientruong.statistics.FigureCatalogue;
import vn.hientruong.statistics.Rankings;
import vn.hientruong.statistics.web.FiguresQuery;

/** The agencies beside each other, in the order of one figure. */
@Path("/console/leader/ranking")
@RolesAllowed({"LEAD", "SUPERVISOR", "ADMIN"})
@Produces(MediaType.TEXT_HTML)
public class RankingPage {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance ranking(
                Shell.View shell,
                LeaderQuestions.Question question,
                boolean overseer,
                String sort,
                @Nullable Agencies ranked);

        static native TemplateInstance agencies(Shell.View shell, Agencies ranked);
    }

    /**
     * A column.
     *
     * @param link the same page in the order of this column, or turned round
     * @param order {@code ascending}, {@code descending}, or empty when the rows are not in its order
     */
    record Head(String name, String link, String order) {}

    /** The table. */
    record Agencies(Instant asOf, List<Head> heads, List<ShownFigures.Line> lines, String document) {}

    /** Which figures, and whether the highest is the best one. */
    private enum Column {
        RECEIVED("received", true),
        ON_TIME("onTimeShare", true),
        LATE_OPEN("lateOpen", false),
        HOURS("hoursToResolveMedian", false),
        CONTENT("contentShare", true);

        private final String key;
        private final boolean highestFirst;

        Column(String key, boolean highestFirst) {
            this.key = key;
            this.highestFirst = highestFirst;
        }
    }

    private static final List<String> KEYS =
            Arrays.stream(Column.values()).map(column -> column.key).toList();

    /** As it stands in the address: the key of a figure, with - before it for the highest first. */
    private record Sort(Column column, boolean highestFirst) {
        static Sort of(@Nullable String text) {
            String asked = text == null ? "" : text;
            boolean highest = asked.startsWith("-");
            String key = highest ? asked.substring(1) : asked;
            for (Column column : Column.values()) {
                if (column.key.equals(key)) {
                    return new Sort(column, highest);
                }
            }
            return new Sort(Column.ON_TIME, true);
        }

        String text() {
            return (highestFirst ? "-" : "") + column.key;
        }
    }

    private final LeaderQuestions questions;
    private final LeaderDesk desk;

    RankingPage(LeaderQuestions questions, LeaderDesk desk) {
        this.questions = questions;
        this.desk = desk;
    }

    @GET
    public TemplateInstance show(@BeanParam FiguresQuery query, @RestQuery @Nullable String sort) {
        LeaderQuestions.Question question = questions.of(query);
        Sort order = Sort.of(sort);
        if (desk.wants("ranked")) {
            return Templates.agencies(desk.shell(), ranked(question, order));
        }
        return Templates.ranking(
                desk.shell(),
                question,
                desk.overseer(),
                order.text(),
                question.whole() ? ranked(question, order) : null);
    }

    private Agencies ranked(LeaderQuestions.Question question, Sort sort) {
        Words words = desk.words();
        FigureTable table = desk.table(question.selection().by(List.of(Dimension.AGENCY)), KEYS);
        List<ShownFigures.Line> lines =
                Rankings.order(table, FigureCatalogue.of(sort.column().key).get(0), sort.highestFirst()).stream()
                        .map(row -> ShownFigures.line(words, table, row.row(), row.rank(), KEYS))
                        .toList();
        return new Agencies(
                table.asOf(),
                heads(table, question, sort),
                lines,
                question.document(List.of(Dimension.AGENCY), KEYS, false));
    }

    private static List<Head> heads(FigureTable table, LeaderQuestions.Question question, Sort sort) {
        return Arrays.stream(Column.values())
                .map(column -> {
                    boolean here = sort.column() == column;
                    Sort next = new Sort(column, here ? !sort.highestFirst() : column.highestFirst);
                    String name = table.columns().get(KEYS.indexOf(column.key)).name();
                    String order = sort.highestFirst() ? "descending" : "ascending";
                    String link = question.at("/console/leader/ranking") + "&sort=" + next.text()
                            + (question.whole() ? "&whole=yes" : "");
                    return new Head(name, link, here ? order : "");
                })
                .toList();
    }
}
