package kz.tirek.rulebook.code;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A code of the rulebook, in one language. */
@Schema(name = "Code", description = "A code of the rulebook, and what it is called.")
public record CodeView(
    @NotNull CodeKind kind,
    @Schema(examples = "child-minding") @NotNull String code,
    @Schema(
            description =
                "What it is called, in the language asked for; the code itself where the rulebook has no words for it.",
            examples = "Child minding")
        @NotNull
        String title,
    @Schema(
            description =
                "Of a kind of help: whether some barrier or step asks for it. Others are no help that an offer has, and a tie can give them"
                    + " all the same. Absent for what is no kind of help.")
        Boolean inOffers) {}
