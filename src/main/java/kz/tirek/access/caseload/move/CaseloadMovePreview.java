package kz.tirek.access.caseload.move;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many cases a move would give away. */
@Schema(description = "How many cases a move would give away.")
public record CaseloadMovePreview(
    @Schema(description = "How many cases the one would have no longer.") int cases,
    @Schema(description = "How many of them the other has already.") int hadAlready) {}
