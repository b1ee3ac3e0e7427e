package vn.hientruong.report.web;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.hientruong.model.place.KnownAddress;
import vn.hientruong.report.Addresses;

/** Where an address lies, as far as public reports tell: there is no register of streets to ask. */
@Path("/api/v1/addresses")
@PermitAll
@Tag(name = "areas")
public class AddressResource {
    private static final int LONGEST = 100;

    private final Addresses addresses;

    AddressResource(Addresses addresses) {
        this.addresses = addresses;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "findAddresses",
            summary =
                    "Addresses of public reports that hold these words, whatever their accents; the newest, at most eight")
    @APIResponse(responseCode = "200", description = "Each address once; none for fewer than three letters")
    public List<KnownAddress> find(
            @RestQuery @Parameter(description = "Part of a street's name") @NotNull @Size(max = LONGEST) String words) {
        return addresses.findShown(words).stream()
                .map(known -> new KnownAddress(known.address(), known.lat(), known.lon()))
                .toList();
    }
}
