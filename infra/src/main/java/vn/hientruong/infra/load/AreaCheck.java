package vn.hientruong.infra.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import vn.hientruong.infra.Answer;
import vn.hientruong.infra.RunningSystem;
import vn.hientruong.infra.SignedIn;
import vn.hientruong.infra.Table;

/** Real outlines import whole, and each commune's label point lies in its own commune. */
final class AreaCheck {
    private final SignedIn administrator;

    AreaCheck(SignedIn administrator) {
        this.administrator = administrator;
    }

    boolean passes(Path geoJson) throws IOException {
        Answer imported = ImportAreas.send(administrator, geoJson, RealInput.AREAS_VALID_FROM);
        System.out.println("import: " + imported.status() + " " + ImportAreas.summary(imported));
        JsonNode features = RunningSystem.JSON.readTree(geoJson.toFile()).path("features");
        Table strays = new Table("label point of", "answered", "found");
        int own = 0;
        for (JsonNode feature : features) {
            JsonNode properties = feature.path("properties");
            Answer at = administrator.get(
                    "/areas/at?lat=" + properties.path("label_lat").asText() + "&lon="
                            + properties.path("label_lon").asText());
            String found = at.status() == 200 ? at.json().at("/area/code").asText() : at.problem();
            if (found.equals(properties.path("code").asText())) {
                own++;
            } else {
                strays.row(properties.path("name").asText(), at.status(), found);
            }
        }
        System.out.println("label points in their own commune: " + own + " of " + features.size());
        if (own < features.size()) {
            strays.print();
        }
        return imported.status() < 300 && !features.isEmpty() && own == features.size();
    }
}
