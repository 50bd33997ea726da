package kz.tirek.shared.event;

import java.util.UUID;

/** Something of a case changes in this transaction, or it is opened, closed or moved. */
public record CaseChanged(UUID family) {}
