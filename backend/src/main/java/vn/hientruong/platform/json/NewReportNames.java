package vn.hientruong.platform.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** {@code public} is no name Java allows; on the wire it is the one people read. */
abstract class NewReportNames {
    @JsonProperty("public")
    @Nullable
    Boolean isPublic;
}
