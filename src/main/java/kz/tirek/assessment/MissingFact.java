package kz.tirek.assessment;

import java.util.UUID;

/**
 * A fact that is not recorded, or not exactly enough.
 *
 * @param path of the question in the rulebook
 * @param member whose fact it is; null when it is the family's
 */
public record MissingFact(String path, UUID member) {}
