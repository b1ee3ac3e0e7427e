package vn.hientruong.category.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.hientruong.category.QuestionEditing;
import vn.hientruong.model.Limits;
import vn.hientruong.model.category.NewQuestions;
import vn.hientruong.model.category.QuestionsView;
import vn.hientruong.platform.web.IfMatch;

/** The extra questions of a category, for administrators. */
@Path("/api/v1/admin/categories/{code:" + Limits.CODE_PATTERN + "}/questions")
@RolesAllowed("ADMIN")
@Tag(name = "Categories")
public class QuestionAdminResource {
    private final QuestionEditing editing;

    QuestionAdminResource(QuestionEditing editing) {
        this.editing = editing;
    }

    @GET
    @Operation(operationId = "getQuestions", summary = "The extra questions of a category, with their version")
    public RestResponse<QuestionsView> get(@PathParam("code") String code) {
        return answer(editing.get(code));
    }

    @PUT
    @Operation(
            operationId = "putQuestions",
            summary = "Ask these from now on; answers to earlier questions keep their words")
    public RestResponse<QuestionsView> put(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String version,
            @NotNull @Valid NewQuestions said) {
        return answer(editing.put(code, said, IfMatch.parse(version).version()));
    }

    private static RestResponse<QuestionsView> answer(QuestionsView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .tag(IfMatch.of(view.version()))
                .build();
    }
}
