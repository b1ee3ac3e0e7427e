package vn.hientruong.area.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.hientruong.area.AreaFile;
import vn.hientruong.area.AreaImport;
import vn.hientruong.area.AreaLevel;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.text.CallerLanguage;
import vn.hientruong.platform.time.SystemClock;

/** Brings in areas from GeoJSON, all or none. */
@Path("/api/v1/admin/areas")
@RolesAllowed("ADMIN")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "administration")
public class AreaImportResource {
    private final AreaImport imports;
    private final CallerLanguage language;
    private final Clock clock;

    AreaImportResource(AreaImport imports, CallerLanguage language, Clock clock) {
        this.imports = imports;
        this.language = language;
        this.clock = clock;
    }

    @POST
    @Consumes({AreaResource.GEO_JSON, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "importAreas",
            summary = "Import a GeoJSON FeatureCollection (RFC 7946) of areas, all or none",
            description = "Properties read: code, name, name_en, level, parent, valid_from, replaces (codes of areas"
                    + " that end here), successors (codes of areas that take over), approximate. Up to 30 MB.")
    @APIResponse(responseCode = "200", description = "What was created, replaced and closed")
    @APIResponse(responseCode = "400", description = "Not JSON")
    @APIResponse(responseCode = "422", description = "Nothing was changed; errors names each feature and why")
    public AreaImport.Outcome take(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = AreaResource.GEO_JSON,
                                            schema = @Schema(type = SchemaType.OBJECT)))
                    InputStream geoJson,
            @QueryParam("validFrom") @Nullable String validFrom,
            @QueryParam("level") @Nullable String level,
            @QueryParam("dryRun") @Nullable String dryRun) {
        AreaFile.Defaults defaults = new AreaFile.Defaults(day(validFrom), level(level));
        boolean onlyChecked = yesOrNo(dryRun);
        AreaFile file = AreaFile.read(geoJson, defaults);
        return imports.take(file, onlyChecked, language.get(), clock.instant());
    }

    private LocalDate day(@Nullable String text) {
        if (text == null) {
            return LocalDate.ofInstant(clock.instant(), SystemClock.ZONE);
        }
        return AreaFile.day(text).orElseThrow(() -> InvalidRequest.at("?validFrom", "type-date"));
    }

    private static AreaLevel level(@Nullable String text) {
        return text == null
                ? AreaLevel.COMMUNE
                : AreaLevel.find(text)
                        .orElseThrow(() -> InvalidRequest.at("?level", "type-choice", "PROVINCE, COMMUNE"));
    }

    /** Strict: a typing error must not turn a rehearsal into the real thing. */
    private static boolean yesOrNo(@Nullable String text) {
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw InvalidRequest.at("?dryRun", "type-boolean");
    }
}
