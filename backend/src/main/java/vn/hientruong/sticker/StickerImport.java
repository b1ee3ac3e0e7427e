package vn.hientruong.sticker;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.Limits;
import vn.hientruong.platform.persistence.Uuid7;
import vn.hientruong.platform.problem.DomainException.Fault;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.problem.NotFound;
import vn.hientruong.platform.problem.StaleVersion;
import vn.hientruong.sticker.StickerPlan.Change;

/** Many stickers by a file: looked at first, then applied as it was looked at, all of it or nothing. */
@Singleton
public class StickerImport {
    private static final Duration KEPT = Duration.ofDays(1);

    private final StickerPreviewRepository previews;
    private final StickerRepository stickers;
    private final StickerEditing editing;
    private final StickerRules rules;
    private final Validator validator;

    StickerImport(
            StickerPreviewRepository previews,
            StickerRepository stickers,
            StickerEditing editing,
            StickerRules rules,
            Validator validator) {
        this.previews = previews;
        this.stickers = stickers;
        this.editing = editing;
        this.rules = rules;
        this.validator = validator;
    }

    /**
     * Keeps a file for its administrator for a day, in place of the one before.
     *
     * @throws InvalidRequest when it is no table of stickers, or has more than 1,000 lines
     */
    @Transactional
    public UUID keep(UUID account, String content, Instant now) {
        StickerFile.read(content);
        previews.forget(account, now.minus(KEPT));
        StickerPreview preview = new StickerPreview(Uuid7.at(now), account, content, now);
        previews.persist(preview);
        return preview.id();
    }

    /**
     * What the file would do now.
     *
     * @throws NotFound when it is not kept any more, or somebody else brought it
     */
    @Transactional
    public StickerPlan plan(UUID id, UUID account) {
        StickerPreview preview = previews.findOf(id, account).orElseThrow(NotFound::new);
        List<StickerFile.Line> lines = StickerFile.read(preview.content());
        Map<String, NewSticker> known =
                stickers.mapSaid(lines.stream().map(line -> line.text("code")).toList());
        Set<String> seen = new HashSet<>();
        return new StickerPlan(
                lines.stream().map(line -> judged(line, known, seen)).toList());
    }

    /**
     * Applies what was looked at, and forgets the file.
     *
     * @param state of the plan that was looked at
     * @throws StaleVersion when it would do something else by now
     * @throws InvalidRequest when a line is refused
     */
    @Transactional
    public void apply(UUID id, UUID account, String state, Instant now) {
        stickers.lockForWriting();
        StickerPlan plan = plan(id, account);
        if (!plan.state().equals(state)) {
            throw new StaleVersion();
        }
        if (!plan.isFit()) {
            throw InvalidRequest.at("/file", "lines-refused", plan.count(Change.REFUSED));
        }
        editing.putAll(plan.said());
        previews.forget(account, now.minus(KEPT));
    }

    private StickerPlan.Line judged(StickerFile.Line line, Map<String, NewSticker> known, Set<String> seen) {
        String code = line.text("code");
        List<Fault> faults = new ArrayList<>();
        if (!code.matches(Limits.CODE_PATTERN)) {
            faults.add(new Fault("/code", "code"));
        } else if (!seen.add(code)) {
            faults.add(new Fault("/code", "code-taken", code));
        }
        NewSticker said = said(line, faults);
        if (said == null || !faults.isEmpty()) {
            return new StickerPlan.Line(line.number(), code, line.text("name"), Change.REFUSED, null, faults);
        }
        NewSticker before = known.get(code);
        Change change = before == null ? Change.CREATED : said.equals(before) ? Change.SAME : Change.CHANGED;
        return new StickerPlan.Line(line.number(), code, said.name(), change, said, faults);
    }

    private @Nullable NewSticker said(StickerFile.Line line, List<Fault> faults) {
        Double lat = line.degrees("lat");
        Double lon = line.degrees("lon");
        if (lat == null || lon == null) {
            faults.add(new Fault("/point", "point-needed"));
            return null;
        }
        NewSticker said = new NewSticker(
                line.text("name"), lat, lon, line.textOrNull("address"), line.textOrNull("category"), true);
        var broken = validator.validate(said);
        faults.addAll(
                broken.isEmpty()
                        ? rules.faults(said)
                        : InvalidRequest.of(new ConstraintViolationException(broken))
                                .faults());
        return said;
    }
}
