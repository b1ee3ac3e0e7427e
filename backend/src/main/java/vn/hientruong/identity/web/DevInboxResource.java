package vn.hientruong.identity.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.hientruong.identity.PhoneNumber;
import vn.hientruong.identity.sms.KeptMessages;
import vn.hientruong.identity.sms.SmsBorder;
import vn.hientruong.platform.problem.NotFound;

/** What phones would have got, in demo and test; anywhere else there is no such page. */
@Path("/dev/inbox")
public class DevInboxResource {
    private final SmsBorder border;
    private final KeptMessages messages;

    DevInboxResource(SmsBorder border, KeptMessages messages) {
        this.border = border;
        this.messages = messages;
    }

    @GET
    @Operation(hidden = true)
    public List<KeptMessages.Kept> list(@QueryParam("to") @DefaultValue("") String to) {
        if (!border.keepsMessages()) {
            throw new NotFound();
        }
        // a + that was not escaped arrives as a space
        return messages.to(PhoneNumber.of(to.replace(' ', '+'), "?to").value());
    }
}
