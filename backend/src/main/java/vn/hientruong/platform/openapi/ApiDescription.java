package vn.hientruong.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;

/** Runs once, while the application is built. Pages for people are no part of the description. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {
    private final Examples examples = new Examples();

    @Override
    public void filterOpenAPI(OpenAPI api) {
        for (Map.Entry<String, PathItem> path :
                new ArrayList<>(api.getPaths().getPathItems().entrySet())) {
            if (!path.getKey().startsWith("/api/") && !path.getKey().startsWith("/problems/")) {
                api.getPaths().removePathItem(path.getKey());
                continue;
            }
            for (Operation operation : path.getValue().getOperations().values()) {
                PossibleProblem.of(path.getKey(), operation)
                        .forEach(problem -> problem.describeIn(operation, path.getKey()));
                examples.addTo(operation);
            }
        }
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents().addSchema(ProblemSchema.NAME, ProblemSchema.create());
    }
}
