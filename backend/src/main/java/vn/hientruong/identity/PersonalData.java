package vn.hientruong.identity;

import java.util.UUID;

/** What one feature knows of a person, for the copy that everybody may have of their data; a CDI bean of the feature. */
public interface PersonalData {
    /** Its name in the copy: one word of the glossary. */
    String part();

    /** Records, lists and maps that become JSON. */
    Object of(UUID accountId);
}
