package vn.hientruong.report.web;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import vn.hientruong.media.Attached;
import vn.hientruong.media.Redactions;

/** What the program wrote down about looking at photos. */
final class Looks {
    private Looks() {}

    /** Why a photo was seen with nothing hidden, oldest first. */
    static List<String> reasons(String mediaId) {
        Session session = Arc.container().instance(Session.class).get();
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(
                                "select reason from unblurred_look where upload_id = ?1 order by at", String.class)
                        .setParameter(1, UUID.fromString(mediaId))
                        .getResultList());
    }

    /** What stands in the address of a picture. */
    static String stamp(String mediaId) {
        return Arc.container()
                .instance(Redactions.class)
                .get()
                .find(UUID.fromString(mediaId))
                .map(Attached::stamp)
                .orElseThrow();
    }
}
