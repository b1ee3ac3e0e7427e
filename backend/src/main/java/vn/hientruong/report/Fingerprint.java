package vn.hientruong.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Tells a repeated request from a changed one: SHA-256 over the body as understood, so spacing and order do not count. */
@Singleton
class Fingerprint {
    private final ObjectMapper json;

    Fingerprint(ObjectMapper json) {
        this.json = json;
    }

    byte[] of(Object body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(body));
        } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
