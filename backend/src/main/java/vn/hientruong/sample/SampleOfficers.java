package vn.hientruong.sample;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.identity.Accounts;
import vn.hientruong.identity.Caller;
import vn.hientruong.identity.Staff;
import vn.hientruong.model.identity.NewStaff;
import vn.hientruong.model.identity.Role;
import vn.hientruong.platform.problem.NotFound;

/** The people of the sample: one account a role to sign in with, and one officer for each other agency that answers. */
@Singleton
class SampleOfficers {
    /** Known to everybody who reads the README; production refuses to start while an account has it. */
    static final String PASSWORD = "hientruong-demo";

    private static final String WARD = "ubnd-18880";

    private final Staff staff;
    private final Accounts accounts;
    private final Map<String, Caller> officers = new HashMap<>();

    SampleOfficers(Staff staff, Accounts accounts) {
        this.staff = staff;
        this.accounts = accounts;
    }

    void fill(Instant now) {
        add("intake", "Trần Thị Tiếp Nhận", Role.INTAKE, null, now);
        add("handler", "Nguyễn Văn Xử Lý", Role.HANDLER, WARD, now);
        add("lead", "Lê Thị Lãnh Đạo", Role.LEAD, WARD, now);
        add("supervisor", "Phạm Văn Giám Sát", Role.SUPERVISOR, null, now);
        add("admin", "Hoàng Thị Quản Trị", Role.ADMIN, null, now);
    }

    private void add(String username, String name, Role role, @Nullable String agency, Instant now) {
        if (accounts.findStaff(username).isEmpty()) {
            staff.put(username, new NewStaff(PASSWORD, name, Set.of(role), agency, false), now);
        }
    }

    Caller intake() {
        return named("intake", Role.INTAKE, null);
    }

    Caller handler(String agency) {
        return agency.equals(WARD) ? named("handler", Role.HANDLER, WARD) : officer(agency);
    }

    Caller lead(String agency) {
        return agency.equals(WARD) ? named("lead", Role.LEAD, WARD) : officer(agency);
    }

    private Caller named(String username, Role role, @Nullable String agency) {
        UUID id = accounts.findStaff(username).orElseThrow(NotFound::new).id();
        return new Caller(id, Set.of(role), agency);
    }

    /** Handler and lead in one; nobody knows the password. */
    private Caller officer(String agency) {
        return officers.computeIfAbsent(agency, code -> {
            byte[] secret = new byte[32];
            new SecureRandom().nextBytes(secret);
            Set<Role> roles = Set.of(Role.HANDLER, Role.LEAD);
            String password = Base64.getEncoder().encodeToString(secret);
            NewStaff officer = new NewStaff(password, "Cán bộ " + code, roles, code, false);
            return new Caller(staff.put("canbo." + code, officer, Instant.EPOCH).id(), roles, code);
        });
    }
}
