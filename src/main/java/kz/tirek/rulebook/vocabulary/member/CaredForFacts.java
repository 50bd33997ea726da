package kz.tirek.rulebook.vocabulary.member;

import kz.tirek.rulebook.known.Range;

/**
 * Somebody of the family whom a member cares for.
 *
 * @param age as of a member
 */
public record CaredForFacts(Range age, MemberFacts.Disability disability) {}
