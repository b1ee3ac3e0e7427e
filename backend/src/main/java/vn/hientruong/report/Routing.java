package vn.hientruong.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hientruong.platform.text.Phrase;

/** What routing proposed at filing, and why; kept as it was said, whatever becomes of the rules. */
@Embeddable
record Routing(
        @Column(name = "routing_lead") @Nullable String lead,

        @Column(name = "routing_cooperating") @JdbcTypeCode(SqlTypes.ARRAY)
        List<String> cooperating,

        @Column(name = "routing_reason") @JdbcTypeCode(SqlTypes.JSON)
        Phrase reason) {}
