package vn.hientruong.infra.load;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import vn.hientruong.infra.Options;
import vn.hientruong.infra.SignedIn;
import vn.hientruong.infra.Tool;

/**
 * Runs a system on real input from a folder: {@code quangbinh_communes_2025.geojson}, {@code photos/*.jpg} and
 * {@code la311_sample.csv}. The server must run in profile {@code demo}, on data that may be thrown away.
 */
public final class RealInput {
    /** Đồng Hới, WGS84 degrees. */
    static final double CENTRE_LAT = 17.47;

    static final double CENTRE_LON = 106.60;

    /** Since then the communes of the file are what they are. */
    static final String AREAS_VALID_FROM = "2025-07-01";

    private static final Set<String> OPTIONS =
            Set.of("address", "user", "password", "rows", "residents", "connections");

    private RealInput() {}

    public static void main(String[] args) {
        Tool.run(() -> {
            Options options = Options.of(args, OPTIONS);
            Path folder = options.path(0, "the folder with the real input");
            SignedIn administrator = ImportAreas.administrator(options);
            SignedIn intake = SignedIn.staff(administrator.system(), "intake", ImportAreas.password(options));
            List<SignedIn> residents = FilingCheck.residents(administrator.system(), options.number("residents", 20));

            step("areas");
            boolean areas = new AreaCheck(administrator).passes(folder.resolve("quangbinh_communes_2025.geojson"));
            step("photos");
            boolean photos = new PhotoCheck(residents.get(0), intake).passes(folder.resolve("photos"));
            step("reports");
            boolean reports = new FilingCheck(residents, options.number("connections", 8))
                    .passes(folder.resolve("la311_sample.csv"), options.number("rows", 1000));
            return areas && photos && reports;
        });
    }

    private static void step(String name) {
        System.out.println();
        System.out.println("== " + name);
    }
}
