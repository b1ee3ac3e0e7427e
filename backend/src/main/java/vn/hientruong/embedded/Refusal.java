package vn.hientruong.embedded;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.List;
import vn.hientruong.embedded.ProductionGuard.Fault;
import vn.hientruong.platform.text.Texts;

/** Ends the start with a text for the operator and exit code 1; Quarkus prints such a text without a stack trace. */
final class Refusal {
    private static final Texts TEXTS = new Texts();

    private Refusal() {}

    /** Vietnamese first, then English. */
    static ConfigurationException because(String key, Object... args) {
        return saying(inBothLanguages(key, args));
    }

    /** A line of each language, then a line for each fault. */
    static ConfigurationException listing(String key, List<Fault> faults) {
        StringBuilder text = new StringBuilder(inBothLanguages(key));
        for (Fault fault : faults) {
            text.append(System.lineSeparator())
                    .append("  ")
                    .append(fault.variable())
                    .append(": ")
                    .append(TEXTS.of(Texts.VIETNAMESE, fault.text()))
                    .append(" / ")
                    .append(TEXTS.of(Texts.ENGLISH, fault.text()));
        }
        return saying(text.toString());
    }

    private static ConfigurationException saying(String text) {
        return new ConfigurationException(text);
    }

    private static String inBothLanguages(String key, Object... args) {
        return TEXTS.of(Texts.VIETNAMESE, key, args) + System.lineSeparator() + TEXTS.of(Texts.ENGLISH, key, args);
    }
}
