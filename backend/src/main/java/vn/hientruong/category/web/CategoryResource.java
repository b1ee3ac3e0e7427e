package vn.hientruong.category.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import vn.hientruong.category.Categories;
import vn.hientruong.category.Category;
import vn.hientruong.category.QuestionSet;
import vn.hientruong.category.Questions;
import vn.hientruong.model.category.CategoryIcon;
import vn.hientruong.model.category.CategoryView;
import vn.hientruong.platform.text.CallerLanguage;

/** What can be reported, for anybody. */
@Path("/api/v1/categories")
@Tag(name = "Categories")
public class CategoryResource {
    private static final int FRESH_SECONDS = 60;

    private final Categories categories;
    private final Questions questions;
    private final CallerLanguage caller;

    CategoryResource(Categories categories, Questions questions, CallerLanguage caller) {
        this.categories = categories;
        this.questions = questions;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            summary =
                    "What can be reported and what is asked besides, in the caller's language and the order of the screen")
    public RestResponse<List<CategoryView>> list(@Context Request request) {
        Locale language = caller.get();
        List<CategoryView> views = categories.listActive().stream()
                .map(category -> view(category, language))
                .toList();
        // The same on every instance, so a proxy before several of them need not fetch it again.
        EntityTag tag = new EntityTag(UUID.nameUUIDFromBytes(views.toString().getBytes(StandardCharsets.UTF_8))
                .toString());
        Response.@Nullable ResponseBuilder settled = request.evaluatePreconditions(tag);
        ResponseBuilder<List<CategoryView>> answer = settled == null
                ? ResponseBuilder.ok(views)
                : ResponseBuilder.create(settled.build().getStatus());
        return answer.tag(tag).cacheControl(fresh()).build();
    }

    private static CacheControl fresh() {
        CacheControl control = new CacheControl();
        control.setMaxAge(FRESH_SECONDS);
        control.setNoTransform(false); // a proxy may compress it
        return control;
    }

    private CategoryView view(Category category, Locale language) {
        Integer urgentMinutes = category.urgentMinutes();
        CategoryIcon icon = category.icon();
        QuestionSet asked = questions.current(category.code());
        return new CategoryView(
                category.code(),
                category.name(language),
                category.photoRequired(),
                category.workingDays(),
                urgentMinutes == null ? null : urgentMinutes / 60.0,
                category.emergencyPhone(),
                category.group(language),
                icon == null ? null : icon.name(),
                asked.version(),
                asked.in(language));
    }
}
