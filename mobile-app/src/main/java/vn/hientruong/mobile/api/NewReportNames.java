package vn.hientruong.mobile.api;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.report.NewReport;

/** {@code public} is no name for a component in Java. */
@Json.MixIn(NewReport.class)
abstract class NewReportNames {
    @Json.Property("public")
    @Nullable
    Boolean isPublic;
}
