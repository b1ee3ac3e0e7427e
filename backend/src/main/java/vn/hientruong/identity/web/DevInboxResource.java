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
import vn.hientruong.platform.mail.KeptMail;
import vn.hientruong.platform.problem.NotFound;

/** What phones and mail boxes would have got, in demo and test; anywhere else there is no such page. */
@Path("/dev/inbox")
public class DevInboxResource {
    private final SmsBorder border;
    private final KeptMessages messages;
    private final KeptMail mail;

    DevInboxResource(SmsBorder border, KeptMessages messages, KeptMail mail) {
        this.border = border;
        this.messages = messages;
        this.mail = mail;
    }

    @GET
    @Operation(hidden = true)
    public List<?> list(@QueryParam("to") @DefaultValue("") String to) {
        if (!border.keepsMessages()) {
            throw new NotFound();
        }
        if (to.contains("@")) {
            return mail.to(to);
        }
        // a + that was not escaped arrives as a space
        return messages.to(PhoneNumber.of(to.replace(' ', '+'), "?to").value());
    }
}
