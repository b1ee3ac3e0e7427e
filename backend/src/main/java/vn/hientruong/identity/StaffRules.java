package vn.hientruong.identity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;
import vn.hientruong.model.identity.Role;
import vn.hientruong.platform.problem.DomainException.Fault;
import vn.hientruong.platform.problem.InvalidRequest;

/** What holds for every member of staff, however their account came about. */
final class StaffRules {
    private static final Set<Role> AT_AN_AGENCY = EnumSet.of(Role.HANDLER, Role.LEAD);

    private StaffRules() {}

    /** @throws InvalidRequest when somebody with these roles cannot be staff, or not without an agency */
    static void check(Set<Role> roles, @Nullable String agency) {
        List<Fault> faults = new ArrayList<>();
        if (roles.isEmpty() || roles.contains(Role.RESIDENT)) {
            faults.add(new Fault("/roles", "staff-roles"));
        }
        if (agency == null && roles.stream().anyMatch(AT_AN_AGENCY::contains)) {
            faults.add(new Fault("/agency", "agency-needed"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
    }

    /** @throws InvalidRequest when it is no user name */
    static void checkUsername(String username) {
        if (!AccountRepository.USERNAME.matcher(username).matches()) {
            throw InvalidRequest.at("/username", "username");
        }
    }

    /** @throws InvalidRequest when it is shorter than a new password may be */
    static void checkPassword(String password) {
        if (password.length() < Limits.PASSWORD_MIN) {
            throw InvalidRequest.at("/password", "password-too-short", Limits.PASSWORD_MIN);
        }
    }

    /** The one form a mail address is stored in. */
    static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** What the database refused, in words, where it is something a caller can mend. */
    static RuntimeException refusal(ConstraintViolationException refused) {
        String constraint = String.valueOf(refused.getConstraintName());
        if (constraint.contains("agency")) {
            return (InvalidRequest)
                    InvalidRequest.at("/agency", "unknown-agency").initCause(refused);
        }
        if (constraint.contains("email")) {
            return (InvalidRequest)
                    InvalidRequest.at("/email", "email-has-account").initCause(refused);
        }
        return constraint.contains("username")
                ? (InvalidRequest)
                        InvalidRequest.at("/username", "username-taken").initCause(refused)
                : refused;
    }
}
