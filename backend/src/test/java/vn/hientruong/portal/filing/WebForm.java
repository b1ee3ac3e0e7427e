package vn.hientruong.portal.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.testsupport.FormPost;

/** The form of the web as a browser sends it, by itself or by its script. */
final class WebForm {
    static final String PAGE = "/report/new";
    private static final String LAT = "17.5071";
    private static final String LON = "106.5907";

    private WebForm() {}

    /** What somebody types into the form, without a photo. */
    static Map<String, String> fields(String phone) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("clientKey", UUID.randomUUID().toString());
        fields.put("category", "cay-xanh");
        fields.put("lat", LAT);
        fields.put("lon", LON);
        fields.put("description", "Cành cây gãy\r\nchắn lối đi");
        fields.put("phone", phone);
        return fields;
    }

    static FormPost.Answer plain(Map<String, String> fields, byte @Nullable [] photo) {
        return send(form(fields, "text/html,application/xhtml+xml"), photo);
    }

    static FormPost.Answer script(Map<String, String> fields, byte @Nullable [] photo) {
        return send(form(fields, "application/json"), photo);
    }

    /** Without a choice a browser sends a nameless empty file. */
    static FormPost.Answer send(FormPost form, byte @Nullable [] photo) {
        return (photo == null
                        ? form.file("photo", "", "application/octet-stream", new byte[0])
                        : form.file("photo", "anh.jpg", "image/jpeg", photo))
                .send();
    }

    static FormPost form(Map<String, String> fields, String accept) {
        return FormPost.to(PAGE).header("Accept", accept).fields(fields);
    }

    static FormPost.Answer requireStatus(int status, FormPost.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    static String pointer(FormPost.Answer refused) {
        return refused.text("errors[0].pointer");
    }

    static String code(FormPost.Answer answer) {
        requireStatus(303, answer);
        assertThat(answer.location()).contains("/report/sent?code=");
        return answer.location().replaceAll(".*code=", "");
    }
}
