package vn.hientruong.open311;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.hientruong.category.Categories;
import vn.hientruong.category.Category;
import vn.hientruong.category.QuestionSet;
import vn.hientruong.category.Questions;
import vn.hientruong.model.category.QuestionView;
import vn.hientruong.platform.text.CallerLanguage;
import vn.hientruong.platform.text.Texts;

/** Categories as services, and their questions as attributes. */
@Path(RequestResource.ROOT)
@PermitAll
public class ServiceResource {
    private final Door door;
    private final Categories categories;
    private final Questions questions;
    private final Open311Config config;
    private final Texts texts;
    private final CallerLanguage language;

    ServiceResource(
            Door door,
            Categories categories,
            Questions questions,
            Open311Config config,
            Texts texts,
            CallerLanguage language) {
        this.door = door;
        this.categories = categories;
        this.questions = questions;
        this.config = config;
        this.texts = texts;
        this.language = language;
    }

    @GET
    @Path("services{ending:[.a-z0-9]*}")
    @Operation(hidden = true)
    public Response list(
            @PathParam("ending") String ending,
            @RestQuery("jurisdiction_id") @Nullable String jurisdiction,
            @Context RoutingContext request) {
        Format format = door.enter(request, ending, jurisdiction);
        List<Category> active = categories.listActive();
        Locale locale = language.get();
        return Door.answer(format, document -> {
                    document.openList("services");
                    active.forEach(category -> service(document, category, locale));
                    document.closeList();
                })
                .build();
    }

    @GET
    @Path("services/{code:[^/.]+}{ending:[.a-z0-9]*}")
    @Operation(hidden = true)
    public Response define(
            @PathParam("code") String code,
            @PathParam("ending") String ending,
            @RestQuery("jurisdiction_id") @Nullable String jurisdiction,
            @Context RoutingContext request) {
        Format format = door.enter(request, ending, jurisdiction);
        Category category =
                categories.find(code).filter(Category::active).orElseThrow(() -> new NotServed("service_code"));
        QuestionSet asked = questions.current(category.code());
        Locale locale = language.get();
        return Door.answer(format, document -> {
                    document.openItem("service_definition");
                    document.text("service_code", category.code());
                    document.openList("attributes");
                    asked.in(locale).forEach(question -> attribute(document, question));
                    document.closeList();
                    document.closeItem();
                })
                .build();
    }

    private void service(Document document, Category category, Locale locale) {
        Locale other = locale.equals(Texts.ENGLISH) ? Texts.VIETNAMESE : Texts.ENGLISH;
        document.openItem("service");
        document.text("service_code", category.code());
        document.text("service_name", category.name(locale));
        document.text(
                "description",
                texts.of(locale, "open311.service", category.name(locale), Integer.toString(category.workingDays())));
        document.flag(
                "metadata", !questions.current(category.code()).questions().isEmpty());
        document.text("type", config.type().word());
        document.text("keywords", category.name(other).replace(',', ' '));
        document.text("group", category.group(locale));
        document.closeItem();
    }

    private static void attribute(Document document, QuestionView question) {
        document.openItem("attribute");
        document.flag("variable", question.asked());
        document.text("code", question.code());
        document.text("datatype", question.type().name().toLowerCase(Locale.ROOT));
        document.flag("required", question.required());
        document.text("datatype_description", question.hint());
        document.number("order", question.order());
        document.text("description", question.text());
        document.openList("values");
        question.choices().forEach(choice -> {
            document.openItem("value");
            document.text("key", choice.key());
            document.text("name", choice.name());
            document.closeItem();
        });
        document.closeList();
        document.closeItem();
    }
}
