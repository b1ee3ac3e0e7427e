package vn.hientruong.sticker;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;

@Singleton
class StickerRepository implements PanacheRepositoryBase<Sticker, String> {
    private final Session session;

    StickerRepository(Session session) {
        this.session = session;
    }

    /** Until the end of the transaction nobody else writes, so two who create the same code cannot collide. */
    void lockForWriting() {
        session.createNativeMutationQuery("lock table sticker in share row exclusive mode")
                .executeUpdate();
    }

    List<Sticker> listByCode() {
        return list("order by code");
    }

    /** Those of the codes that exist. */
    Map<String, NewSticker> mapSaid(Collection<String> codes) {
        return list("code in ?1", codes).stream()
                .collect(Collectors.toMap(sticker -> sticker.view().code(), Sticker::said));
    }
}
