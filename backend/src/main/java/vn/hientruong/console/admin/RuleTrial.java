package vn.hientruong.console.admin;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hientruong.console.Places;
import vn.hientruong.model.routing.NewRoutingRule;
import vn.hientruong.model.routing.RoutingDryRun;
import vn.hientruong.model.routing.RoutingDryRunView;
import vn.hientruong.model.routing.RoutingPoint;
import vn.hientruong.model.routing.RoutingRuleKey;
import vn.hientruong.platform.problem.InvalidRequest;
import vn.hientruong.platform.text.CallerLanguage;
import vn.hientruong.report.RoutingDryRuns;

/** Asks what a rule would change, as the forms of this desk have it. */
@RequestScoped
class RuleTrial {
    private final RoutingDryRuns dryRuns;
    private final Places places;
    private final CallerLanguage language;

    RuleTrial(RoutingDryRuns dryRuns, Places places, CallerLanguage language) {
        this.dryRuns = dryRuns;
        this.places = places;
        this.language = language;
    }

    /**
     * The last reports with that rule, and a point if one was named.
     *
     * @param place coordinates, the name of a commune, or nothing
     */
    RoutingDryRunView of(NewRoutingRule draft, String place) {
        RoutingPoint point = place.isEmpty() ? null : point(draft.category(), place);
        return run(new RoutingDryRun(List.of(draft), null, point, null));
    }

    /** The last reports as if there were no such rule. */
    RoutingDryRunView without(NewRoutingRule rule) {
        return run(new RoutingDryRun(null, List.of(new RoutingRuleKey(rule.category(), rule.area())), null, null));
    }

    /** One point by the rules in force. */
    RoutingDryRunView.Point at(String category, String place) {
        return Objects.requireNonNull(
                run(new RoutingDryRun(null, null, point(category, place), 0)).point());
    }

    private RoutingDryRunView run(RoutingDryRun asked) {
        return dryRuns.run(asked, language.get());
    }

    private @Nullable RoutingPoint point(String category, String place) {
        double[] at = places.somewhere(place).orElseThrow(() -> InvalidRequest.at("/point", "no-such-place"));
        return new RoutingPoint(category, at[0], at[1]);
    }
}
