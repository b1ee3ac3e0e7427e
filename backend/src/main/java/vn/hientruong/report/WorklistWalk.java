package vn.hientruong.report;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.Caller;
import vn.hientruong.platform.persistence.Cursor;
import vn.hientruong.report.WorklistFilter.Sort;

/**
 * Which index a page walks along, in the order of the page: the narrowest that the wish allows. The first line that fits
 * counts. What else was asked for is looked at row by row, and no more than {@link #MOST} rows are looked at.
 *
 * @param table {@code report}, or {@code report_agency} for the work of one agency
 * @param conditions what the index leads to at once, on the columns of that table
 * @param whole whether nothing else was asked for, so that whatever is looked at is wanted
 * @param seen what the index tells without a look at the report, on the columns of that table
 */
record WorklistWalk(String table, List<Sql> conditions, boolean whole, List<Sql> seen, Sort sort) {
    /** Rows one page looks at; a page that found too few by then says where to go on. */
    static final int MOST = 5_000;

    static final String OPEN = Sql.statusIn(ReportLifecycle.open());

    /**
     * @param own code of the agency beyond which nothing may be seen; absent for those who see everything
     * @param areaIds of the area that is wanted; empty for any
     * @param period conditions on filed_at
     */
    static WorklistWalk of(
            ReportsWanted wanted,
            Caller caller,
            @Nullable String own,
            List<UUID> areaIds,
            List<Sql> period,
            Sort sort) {
        boolean open = wanted.onlyOpen() || sort.isByDue();
        List<Sql> conditions = new ArrayList<>();
        if (sort.isByFiled()) {
            conditions.addAll(period);
        }
        if (sort.isByDue()) {
            conditions.add(new Sql("due_at is not null"));
        }
        UUID assignee =
                wanted.assignee() == null ? null : wanted.assignee().in(caller).orElse(null);
        if (assignee != null && open) {
            conditions.add(new Sql(OPEN));
            conditions.add(new Sql("assignee_id = ?", assignee));
            return new WorklistWalk("report", conditions, false, List.of(), sort);
        }
        String agency = own != null ? own : wanted.agency() != null ? wanted.agency() : wanted.cooperating();
        if (agency != null) {
            conditions.add(new Sql("agency_code = ?", agency));
            if (open) {
                conditions.add(new Sql("open"));
            }
            List<Sql> seen = wanted.statuses().isEmpty()
                    ? List.of()
                    : List.of(new Sql("status = any (?)", WorklistConditions.names(wanted.statuses())));
            return new WorklistWalk("report_agency", conditions, false, seen, sort);
        }
        if (assignee != null && sort.isByFiled()) {
            conditions.add(new Sql("assignee_id = ?", assignee));
        } else if (open) {
            conditions.add(new Sql(OPEN));
            if (wanted.statuses().size() == 1 && sort.isByFiled()) {
                conditions.add(new Sql(
                        "status = ?", wanted.statuses().iterator().next().name()));
            }
        } else if (areaIds.size() == 1 && sort.isByFiled()) {
            conditions.add(new Sql("area_id = ?", areaIds.get(0)));
            if (wanted.category() != null) {
                conditions.add(new Sql("category_code = ?", wanted.category()));
            }
        }
        boolean whole =
                wanted.equals(ReportsWanted.kind(wanted.category(), wanted.area(), wanted.from(), wanted.until()))
                        && (wanted.category() == null || areaIds.size() == 1)
                        && sort.isByFiled();
        return new WorklistWalk("report", conditions, whole, List.of(), sort);
    }

    /** What everybody may see, the newest first: by commune, by category, or by its cells on the map. */
    static WorklistWalk ofShown(ReportsWanted wanted, List<UUID> areaIds) {
        List<Sql> conditions = new ArrayList<>(List.of(new Sql("shown")));
        ReportsWanted.Box box = wanted.box();
        if (box != null) {
            conditions.add(new Sql("cell_x between cell_x(?) and cell_x(?)", box.west(), box.east()));
            conditions.add(new Sql("cell_y between cell_y(?) and cell_y(?)", box.north(), box.south()));
        }
        if (!areaIds.isEmpty()) {
            conditions.add(new Sql("area_id = any (?)", areaIds));
        } else if (wanted.category() != null) {
            conditions.add(new Sql("category_code = ?", wanted.category()));
        }
        boolean whole = wanted.statuses().isEmpty()
                && box == null
                && (areaIds.isEmpty() ? wanted.area() == null : wanted.category() == null);
        return new WorklistWalk("report", conditions, whole, List.of(), Sort.FILED_LAST);
    }

    /** What a resident filed. */
    static WorklistWalk ofReporter(Caller caller) {
        return new WorklistWalk(
                "report", List.of(new Sql("reporter_id = ?", caller.accountId())), true, List.of(), Sort.FILED_LAST);
    }

    /**
     * The rows as {@code r}, with {@code at} and {@code walked} to order by.
     *
     * @param limit rows of the page; where whatever is looked at is wanted, no more than these and the next one
     */
    Sql rows(@Nullable Cursor after, int limit) {
        return table.equals("report")
                ? new Sql("(").add(walk("*", after)).add(" limit " + (whole ? limit + 1 : MOST) + ") r")
                : new Sql("(select at, walked from (")
                        .add(walk("status", after))
                        .add(" limit " + MOST + ") walk where ")
                        .add(Sql.all(seen))
                        // fenced, so that this stays a walk with one look for each row that may be wanted
                        .add(") w cross join lateral (select * from report where id = w.walked offset 0) r");
    }

    /** The last row that is looked at, if there are as many: a page goes on from there. */
    Sql last(@Nullable Cursor after) {
        return walk("status", after).add(" offset " + (MOST - 1) + " limit 1");
    }

    private Sql walk(String more, @Nullable Cursor after) {
        String id = table.equals("report") ? "id" : "report_id";
        String column = sort.column;
        List<Sql> all = new ArrayList<>(conditions);
        if (after != null) {
            all.add(new Sql("(%s, %s) %s (?, ?)".formatted(column, id, sort.beyond()), after.at(), after.id()));
        }
        return new Sql("select %s as at, %s as walked, %s from %s where ".formatted(column, id, more, table))
                .add(Sql.all(all))
                .add(" order by %s %s, %s %s".formatted(column, sort.direction(), id, sort.direction()));
    }
}
