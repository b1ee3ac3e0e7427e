package vn.hientruong.mobile.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.avaje.jsonb.Jsonb;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hientruong.model.category.CategoryView;
import vn.hientruong.model.category.QuestionType;
import vn.hientruong.model.category.QuestionView;
import vn.hientruong.model.problem.ProblemView;
import vn.hientruong.model.problem.ProblemView.FieldError;

/** The documents here are written the way the backend writes them: every field, null where there is nothing. */
class WireContractTest {
    private final Jsonb jsonb = Jsonb.builder().build();

    @Test
    void everyFieldOfACategoryIsRead() {
        assertThat(jsonb.type(CategoryView.class).fromJson("""
                                {"code":"thien-tai-chay-no","name":"Thiên tai, sạt lở, cháy nổ, cứu nạn","photoRequired":false,
                                 "workingDays":1,"urgentHours":0.5,"emergencyPhone":"114"}"""))
                .isEqualTo(new CategoryView(
                        "thien-tai-chay-no",
                        "Thiên tai, sạt lở, cháy nổ, cứu nạn",
                        false,
                        1,
                        0.5,
                        "114",
                        null,
                        null,
                        0,
                        List.of()));
    }

    @Test
    void categoryWithoutUrgencyMayWriteNullOrNothing() {
        CategoryView expected = new CategoryView("rac", "Rác thải", true, 2, null, null, null, null, 0, List.of());

        assertThat(jsonb.type(CategoryView.class).fromJson("""
                                {"code":"rac","name":"Rác thải","photoRequired":true,"workingDays":2,
                                 "urgentHours":null,"emergencyPhone":null}""")).isEqualTo(expected);
        assertThat(jsonb.type(CategoryView.class)
                        .fromJson("{\"code\":\"rac\",\"name\":\"Rác thải\",\"photoRequired\":true,\"workingDays\":2}"))
                .isEqualTo(expected);
    }

    @Test
    void questionsOfACategoryAreRead() {
        CategoryView lights = jsonb.type(CategoryView.class).fromJson("""
                                {"code":"chieu-sang","name":"Chiếu sáng","photoRequired":true,"workingDays":3,"group":"Hạ tầng",
                                 "icon":"LIGHT","questionsVersion":2,"questions":[{"code":"hong","type":"SINGLEVALUELIST",
                                 "order":1,"text":"Hỏng thế nào?","required":true,"asked":true,"internal":false,
                                 "choices":[{"key":"tat","name":"Không sáng"}]}]}""");

        assertThat(lights.questionsVersion()).isEqualTo(2);
        assertThat(lights.questions())
                .containsExactly(new QuestionView(
                        "hong",
                        QuestionType.SINGLEVALUELIST,
                        1,
                        "Hỏng thế nào?",
                        null,
                        true,
                        true,
                        false,
                        List.of(new QuestionView.ChoiceView("tat", "Không sáng"))));
    }

    @Test
    void wholeHoursMayComeWithoutAPoint() {
        assertThat(jsonb.type(CategoryView.class)
                        .fromJson("{\"code\":\"rac\",\"name\":\"Rác\",\"workingDays\":2,\"urgentHours\":24}")
                        .urgentHours())
                .isEqualTo(24.0);
    }

    @Test
    void problemIsReadWithTheFieldsAtFault() {
        assertThat(jsonb.type(ProblemView.class).fromJson("""
                                {"type":"/problems/invalid-request","title":"Yêu cầu không hợp lệ","status":400,
                                 "detail":"Hãy sửa các mục được nêu.","instance":null,
                                 "errors":[{"pointer":"/description","detail":"Dài quá 4.000 ký tự."}]}"""))
                .isEqualTo(new ProblemView(
                        "/problems/invalid-request",
                        "Yêu cầu không hợp lệ",
                        400,
                        "Hãy sửa các mục được nêu.",
                        null,
                        List.of(new FieldError("/description", "Dài quá 4.000 ký tự."))));
    }

    @Test
    void escapedVietnameseIsTheSameText() {
        assertThat(jsonb.type(CategoryView.class)
                        .fromJson("{\"code\":\"o-ga\",\"name\":\"\\u1ed4 g\\u00e0\",\"workingDays\":5}")
                        .name())
                .isEqualTo("Ổ gà");
    }
}
