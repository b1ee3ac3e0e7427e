package vn.hientruong.sticker;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hientruong.platform.change.Changed;
import vn.hientruong.platform.change.Seen;
import vn.hientruong.platform.problem.DomainException.Fault;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.NotFound;
import vn.hientruong.platform.problem.StaleVersion;
import vn.hientruong.platform.problem.VersionRequired;

/** Administrators write stickers down, change them and take them away. */
@Singleton
public class StickerEditing {
    private static final String KIND = "sticker";

    private final StickerRepository stickers;
    private final StickerRules rules;
    private final Event<Changed> changes;

    StickerEditing(StickerRepository stickers, StickerRules rules, Event<Changed> changes) {
        this.stickers = stickers;
        this.rules = rules;
        this.changes = changes;
    }

    /**
     * Creates the sticker of that code, or replaces what the caller has seen of it.
     *
     * @throws NotFound when what was seen is not there
     * @throws VersionRequired when it is there and nobody has looked
     * @throws StaleVersion when somebody else wrote meanwhile
     * @throws InvalidRequest when the category is unknown or the place outside
     */
    @Transactional
    public void write(String code, NewSticker said, Seen seen) {
        List<Fault> faults = rules.faults(said);
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        stickers.lockForWriting();
        Optional<Sticker> known = stickers.findByIdOptional(code);
        if (seen.mayWrite(
                known.map(Sticker::version).orElse(null),
                () -> known.orElseThrow().said().equals(said),
                () -> known.orElseThrow().said())) {
            put(code, said, known);
        }
    }

    /**
     * Takes a sticker away; its address then opens an empty form.
     *
     * @throws NotFound when there is none of that code
     * @throws StaleVersion when somebody else wrote meanwhile
     */
    @Transactional
    public void remove(String code, long version) {
        stickers.lockForWriting();
        Sticker gone = stickers.findByIdOptional(code).orElseThrow(NotFound::new);
        if (gone.version() != version) {
            throw new StaleVersion();
        }
        stickers.delete(gone);
        changes.fire(Changed.removed(KIND, code, gone.said()));
    }

    /** All of a file, or nothing of it; what the file says of a known code replaces what was said. */
    void putAll(Map<String, NewSticker> said) {
        stickers.lockForWriting();
        said.forEach((code, sticker) -> put(code, sticker, stickers.findByIdOptional(code)));
    }

    private void put(String code, NewSticker said, Optional<Sticker> known) {
        NewSticker before = known.map(Sticker::said).orElse(null);
        if (said.equals(before)) {
            return;
        }
        Sticker sticker = known.orElseGet(() -> new Sticker(code, said));
        sticker.become(said);
        stickers.persist(sticker);
        changes.fire(Changed.of(KIND, code, before, said));
    }
}
