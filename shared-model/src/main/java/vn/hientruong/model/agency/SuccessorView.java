package vn.hientruong.model.agency;

import java.time.LocalDate;
import vn.hientruong.model.CodeName;

/**
 * The agency that has taken over from one that was merged.
 *
 * @param open reports that are still to be handed over; 0 when all is done
 */
public record SuccessorView(CodeName successor, LocalDate validFrom, long open) {}
