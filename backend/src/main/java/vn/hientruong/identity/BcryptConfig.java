package vn.hientruong.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * What a guess at a stolen hash costs: the exponent of bcrypt, each step twice the work. Production refuses less than
 * these; tests, which sign in thousands of times, take the least.
 */
@ConfigMapping(prefix = "hientruong.bcrypt")
interface BcryptConfig {
    /** Of passwords of staff. */
    @WithDefault("12")
    @Min(4)
    @Max(16)
    int passwordCost();

    /** Of codes sent to phones; a million of them at this cost outlive the five minutes a code lives. */
    @WithDefault("10")
    @Min(4)
    @Max(16)
    int codeCost();
}
