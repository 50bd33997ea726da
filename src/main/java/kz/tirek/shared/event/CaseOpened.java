package kz.tirek.shared.event;

import java.util.UUID;

/**
 * A case was opened.
 *
 * @param worker whose case it is from now on; null: nobody's yet
 */
public record CaseOpened(UUID family, String worker) {}
