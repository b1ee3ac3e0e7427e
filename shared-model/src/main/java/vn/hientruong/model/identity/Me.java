package vn.hientruong.model.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hientruong.model.CodeName;

/** The caller, as the backend knows them. */
public record Me(
        UUID id,
        @Nullable String name,
        List<Role> roles,
        @Nullable CodeName agency) {}
