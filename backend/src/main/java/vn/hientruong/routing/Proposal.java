package vn.hientruong.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hientruong.platform.text.Phrase;

/**
 * What routing proposes.
 *
 * @param leadAgency code of the agency that must answer; null when the rules name no one
 * @param cooperating codes of the agencies that help; empty without a lead
 * @param reason for staff: the rule's own words, or what is missing
 * @param certain whether a lead was found; then the report may skip intake
 */
public record Proposal(@Nullable String leadAgency, List<String> cooperating, Phrase reason, boolean certain) {

    static Proposal of(String leadAgency, List<String> cooperating, Phrase reason) {
        return new Proposal(leadAgency, List.copyOf(cooperating), reason, true);
    }

    static Proposal none(Phrase reason) {
        return new Proposal(null, List.of(), reason, false);
    }
}
