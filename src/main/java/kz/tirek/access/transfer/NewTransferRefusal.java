package kz.tirek.access.transfer;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That an agency does not take a case, and why. */
@Schema(description = "That the agency does not take the case, and why.")
public record NewTransferRefusal(@NotNull Refusal reason) {}
