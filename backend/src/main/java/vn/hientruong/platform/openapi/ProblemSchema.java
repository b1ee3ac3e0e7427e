package vn.hientruong.platform.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The schema of every error. */
final class ProblemSchema {
    static final String NAME = "ProblemView";

    private ProblemSchema() {}

    static Schema create() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("RFC 9457; branch on type, show detail")
                .required(List.of("type", "title", "status"))
                .addProperty("type", text("Stable address of the kind of problem; its last part is the code"))
                .addProperty("title", text("The kind of problem, in the caller's language"))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text("What to do about this one, in the caller's language"))
                .addProperty("instance", text("Path of the request"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .description("The fields at fault")
                                .items(field()));
    }

    private static Schema field() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .required(List.of("pointer", "detail"))
                .addProperty("pointer", text("RFC 6901 into the body, or ?name for a parameter"))
                .addProperty("detail", text("What is wrong with it, in the caller's language"));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
