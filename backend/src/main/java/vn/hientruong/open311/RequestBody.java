package vn.hientruong.open311;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hientruong.category.Category;
import vn.hientruong.category.QuestionSet;
import vn.hientruong.model.Limits;
import vn.hientruong.model.place.NewPlace;
import vn.hientruong.model.report.Answers;
import vn.hientruong.model.report.Channel;
import vn.hientruong.model.report.NewReport;
import vn.hientruong.platform.problem.DomainException.Fault;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.text.Texts;

/**
 * A request as it was sent, made the body that every other door sends. Mail address, device and account of the reporter are
 * read over: nothing here has a use for them.
 */
record RequestBody(Parameters said) {
    private static final Pattern ATTRIBUTE = Pattern.compile("attribute\\[([^\\]]{1,100})](?:\\[])?");

    /** @throws InvalidRequest without one */
    String serviceCode() {
        return said.find("service_code").orElseThrow(() -> InvalidRequest.at("?service_code", "not-null"));
    }

    /** @throws InvalidRequest naming each parameter at fault */
    NewReport report(Category category, QuestionSet asked, NewPlace place) {
        List<Fault> faults = new ArrayList<>();
        String description = longest("description", Limits.TEXT, faults);
        String phone = said.get("phone");
        if (phone != null && !phone.strip().matches(Limits.PHONE_PATTERN)) {
            faults.add(new Fault("?phone", "phone"));
        }
        String name = name(faults);
        Answers answers = new Answers(asked.version(), attributes(faults));
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        return new NewReport(
                UUID.randomUUID(),
                category.code(),
                description == null ? category.name(Texts.VIETNAMESE) : description,
                place,
                null,
                null,
                true,
                true,
                Channel.OPEN311,
                phone == null ? null : new NewReport.Reporter(phone.strip(), name),
                answers);
    }

    /** The same with its photos. */
    NewReport with(List<UUID> media, NewReport wanted) {
        return new NewReport(
                wanted.clientKey(),
                wanted.category(),
                wanted.description(),
                wanted.place(),
                null,
                media,
                wanted.anonymous(),
                wanted.isPublic(),
                wanted.channel(),
                wanted.reporter(),
                wanted.answers());
    }

    /** Vietnamese names begin with the family. */
    private @Nullable String name(List<Fault> faults) {
        String name = Stream.of("last_name", "first_name")
                .flatMap(part -> said.find(part).stream())
                .map(String::strip)
                .collect(Collectors.joining(" "));
        if (name.length() > Limits.NAME) {
            faults.add(new Fault("?first_name", "size", Limits.NAME));
        }
        return name.isEmpty() ? null : name;
    }

    private @Nullable String longest(String parameter, int most, List<Fault> faults) {
        String text = said.get(parameter);
        if (text != null && text.length() > most) {
            faults.add(new Fault("?" + parameter, "size", most));
        }
        return text;
    }

    /** By code: one value, or several under the same name with or without brackets behind it. */
    private Map<String, List<String>> attributes(List<Fault> faults) {
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        said.sent().forEach((parameter, values) -> {
            Matcher name = ATTRIBUTE.matcher(parameter);
            if (name.matches()) {
                for (String value : values) {
                    if (!value.isBlank()) {
                        attributes
                                .computeIfAbsent(name.group(1), first -> new ArrayList<>())
                                .add(Parameters.clean(parameter, value));
                    }
                }
            }
        });
        attributes.forEach((code, values) -> {
            if (values.size() > Limits.CHOICES || values.stream().anyMatch(value -> value.length() > Limits.TEXT)) {
                faults.add(new Fault("?attribute[" + code + "]", "size", Limits.TEXT));
            }
        });
        if (attributes.size() > Limits.QUESTIONS) {
            faults.add(new Fault("?attribute", "size", Limits.QUESTIONS));
        }
        return attributes;
    }
}
