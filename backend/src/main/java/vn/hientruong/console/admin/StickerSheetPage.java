package vn.hientruong.console.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestQuery;
import vn.hientruong.console.Shell;

/** Stickers to print and cut: eight on a sheet of A4. */
@Path(StickersPage.PATH + "/sheet")
@RolesAllowed("ADMIN")
@Produces(MediaType.TEXT_HTML)
public class StickerSheetPage {
    private static final int ON_A_SHEET = 8;
    /** A hundred sheets: more at once no printer is asked for, and no page should hold. */
    private static final int MOST = 100 * ON_A_SHEET;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance sheet(Shell.View shell, List<List<StickerRows.Row>> sheets);
    }

    private final StickerRows rows;
    private final AdminDesk desk;

    StickerSheetPage(StickerRows rows, AdminDesk desk) {
        this.rows = rows;
        this.desk = desk;
    }

    /** @param code of each sticker to print; those out of use are left out */
    @GET
    public TemplateInstance show(@RestQuery List<String> code) {
        List<StickerRows.Row> wanted = rows.listActive(code);
        int count = Math.min(MOST, wanted.size());
        List<List<StickerRows.Row>> sheets = IntStream.iterate(0, from -> from < count, from -> from + ON_A_SHEET)
                .mapToObj(from -> wanted.subList(from, Math.min(count, from + ON_A_SHEET)))
                .toList();
        return Templates.sheet(desk.shell(), sheets);
    }
}
