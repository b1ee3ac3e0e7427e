package vn.hientruong.report;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.hientruong.identity.Caller;
import vn.hientruong.model.Limits;
import vn.hientruong.model.identity.Role;
import vn.hientruong.model.report.NewSavedFilter;
import vn.hientruong.model.report.SavedFilter;
import vn.hientruong.platform.persistence.Uuid7;
import vn.hientruong.platform.problem.Forbidden;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.NotFound;

/** Filters of the work list that people keep, some of them for their colleagues. */
@Singleton
public class SavedFilters {
    private final AgroalDataSource dataSource;
    private final Clock clock;

    SavedFilters(AgroalDataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** The caller's own, and those that colleagues share, by name. */
    @Transactional
    public List<SavedFilter> list(Caller caller) {
        requireStaff(caller);
        List<SavedFilter> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = new Sql(
                                "select id, name, query, shared_with is not null, account_id = ? from saved_filter"
                                        + " where account_id = ? or shared_with = ? order by name, id",
                                caller.accountId(),
                                caller.accountId(),
                                colleagues(caller))
                        .on(connection);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(new SavedFilter(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getBoolean(4),
                        row.getBoolean(5)));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Saved filters could not be listed", failed);
        }
        return found;
    }

    /**
     * Keeps one more.
     *
     * @param filter whose query was found to be understood
     * @throws InvalidRequest when the name is taken, or there are {@link Limits#SAVED_FILTERS} already
     * @throws Forbidden when it is to be shared by somebody who is neither lead nor intake
     */
    @Transactional
    public SavedFilter add(Caller caller, NewSavedFilter filter) {
        boolean shared = mayShare(caller, filter);
        // one after the other for one person, so that two at once are not both the fiftieth
        write(new Sql("select pg_advisory_xact_lock(hashtextextended(?, 0))", "saved_filter " + caller.accountId()));
        if (list(caller).stream().filter(SavedFilter::mine).count() >= Limits.SAVED_FILTERS) {
            throw InvalidRequest.at("", "filters-full", Limits.SAVED_FILTERS);
        }
        UUID id = Uuid7.at(clock.instant());
        Sql insert = new Sql(
                "insert into saved_filter (id, account_id, name, query" + (shared ? ", shared_with" : "")
                        + ") values (?, ?, ?, ?",
                id,
                caller.accountId(),
                filter.name().strip(),
                filter.query());
        if (shared) {
            insert.add(", ?", colleagues(caller));
        }
        if (write(insert.add(") on conflict (account_id, name) do nothing")) == 0) {
            throw InvalidRequest.at("/name", "filter-name-taken");
        }
        return new SavedFilter(id, filter.name().strip(), filter.query(), shared, true);
    }

    /**
     * Changes one of the caller's own.
     *
     * @throws NotFound when they have none of that id
     * @throws InvalidRequest when the name is taken
     * @throws Forbidden as in {@link #add}
     */
    @Transactional
    public SavedFilter change(Caller caller, UUID id, NewSavedFilter filter) {
        boolean shared = mayShare(caller, filter);
        String name = filter.name().strip();
        List<SavedFilter> own = list(caller).stream().filter(SavedFilter::mine).toList();
        if (own.stream().noneMatch(kept -> kept.id().equals(id))) {
            throw new NotFound();
        }
        if (own.stream().anyMatch(kept -> kept.name().equals(name) && !kept.id().equals(id))) {
            throw InvalidRequest.at("/name", "filter-name-taken");
        }
        Sql update = new Sql("update saved_filter set name = ?, query = ?, shared_with = ", name, filter.query());
        write((shared ? update.add("?", colleagues(caller)) : update.add("null"))
                .add(" where id = ? and account_id = ?", id, caller.accountId()));
        return new SavedFilter(id, name, filter.query(), shared, true);
    }

    /** @throws NotFound when the caller has none of that id */
    @Transactional
    public void remove(Caller caller, UUID id) {
        requireStaff(caller);
        if (write(new Sql("delete from saved_filter where id = ? and account_id = ?", id, caller.accountId())) == 0) {
            throw new NotFound();
        }
    }

    private static boolean mayShare(Caller caller, NewSavedFilter filter) {
        requireStaff(caller);
        boolean shared = Boolean.TRUE.equals(filter.shared());
        if (shared && !caller.is(Role.LEAD) && !caller.is(Role.INTAKE)) {
            throw new Forbidden();
        }
        return shared;
    }

    private static void requireStaff(Caller caller) {
        if (!caller.isStaff()) {
            throw new Forbidden();
        }
    }

    private static String colleagues(Caller caller) {
        return Objects.requireNonNullElse(caller.agencyCode(), "");
    }

    private int write(Sql statement) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement write = statement.on(connection)) {
            return write.execute() ? 0 : write.getUpdateCount();
        } catch (SQLException failed) {
            throw new IllegalStateException("A saved filter could not be written", failed);
        }
    }
}
