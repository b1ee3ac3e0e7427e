package vn.hientruong.agency.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.hientruong.agency.Agencies;
import vn.hientruong.identity.Accounts;
import vn.hientruong.identity.Caller;
import vn.hientruong.identity.CurrentCaller;
import vn.hientruong.identity.Person;
import vn.hientruong.model.CodeName;
import vn.hientruong.model.identity.Me;
import vn.hientruong.platform.text.CallerLanguage;

/** The caller, as the backend knows them. */
@Path("/api/v1/me")
@Authenticated
@Tag(name = "Me")
public class MeResource {
    private final CurrentCaller current;
    private final Accounts accounts;
    private final Agencies agencies;
    private final CallerLanguage language;

    MeResource(CurrentCaller current, Accounts accounts, Agencies agencies, CallerLanguage language) {
        this.current = current;
        this.accounts = accounts;
        this.agencies = agencies;
        this.language = language;
    }

    @GET
    @Operation(summary = "The caller: name, roles, agency")
    public Me get() {
        Caller caller = current.get();
        return new Me(
                caller.accountId(),
                accounts.find(caller.accountId()).map(Person::name).orElse(null),
                caller.roles().stream().sorted(Comparator.naturalOrder()).toList(),
                Optional.ofNullable(caller.agencyCode())
                        .flatMap(agencies::find)
                        .map(agency -> new CodeName(agency.code(), agency.name(language.get())))
                        .orElse(null));
    }
}
