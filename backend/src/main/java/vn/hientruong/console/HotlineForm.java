package vn.hientruong.console;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.category.web.QuestionFields;
import vn.hientruong.model.place.NewPlace;
import vn.hientruong.model.report.Channel;
import vn.hientruong.model.report.NewReport;
import vn.hientruong.platform.problem.InvalidRequest;

/** Reads what was typed for a caller as the report that an app would send. */
final class HotlineForm {
    /** Ways by which somebody speaks to a person. */
    static final List<Channel> CHANNELS = List.of(Channel.HOTLINE, Channel.COUNTER, Channel.ZALO);

    private HotlineForm() {}

    /** @throws InvalidRequest for what no report could be made of; what is merely wrong is found by its constraints */
    static NewReport read(MultivaluedMap<String, String> sent, QuestionFields questions) {
        double[] at = Places.point(text(sent, "point").orElse(""))
                .orElseThrow(() -> InvalidRequest.at("/place", "point-needed"));
        String category = text(sent, "category").orElse("");
        return new NewReport(
                id(sent, "clientKey"),
                category,
                text(sent, "description").orElse(""),
                new NewPlace(at[0], at[1], null, text(sent, "address").orElse(null)),
                null,
                sent.getOrDefault("media", List.of()).stream()
                        .map(medium -> id(medium, "media"))
                        .toList(),
                null,
                sent.containsKey("closed") ? Boolean.FALSE : null,
                channel(text(sent, "channel").orElse("")),
                new NewReport.Reporter(
                        text(sent, "phone").map(HotlineForm::digits).orElse(""),
                        text(sent, "name").orElse(null)),
                questions.read(category, sent));
    }

    private static Optional<String> text(MultivaluedMap<String, String> sent, String name) {
        return Optional.ofNullable(sent.getFirst(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** People read numbers in groups. */
    private static String digits(String phone) {
        return phone.replaceAll("[\\s.\\-()]", "");
    }

    private static UUID id(MultivaluedMap<String, String> sent, String name) {
        return id(text(sent, name).orElse(""), name);
    }

    private static UUID id(String text, String name) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException unreadable) {
            throw (InvalidRequest) InvalidRequest.at("/" + name, "unreadable").initCause(unreadable);
        }
    }

    private static @Nullable Channel channel(String name) {
        return Arrays.stream(Channel.values())
                .filter(channel -> channel.name().equals(name) && CHANNELS.contains(channel))
                .findFirst()
                .orElseThrow(() -> InvalidRequest.at("/channel", "unreadable"));
    }
}
