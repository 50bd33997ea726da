package kz.tirek.rulebook.vocabulary;

import kz.tirek.rulebook.known.Known;

/**
 * Somebody of the family's own network.
 *
 * @param gives what the person can give
 */
public record TieFacts(Known<TieHelpFacts> gives) {}
