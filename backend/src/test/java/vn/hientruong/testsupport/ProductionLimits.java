package vn.hientruong.testsupport;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The limits of the table, which other tests raise because they all call from one address. */
public final class ProductionLimits implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("hientruong.limits.factor", "1");
    }
}
