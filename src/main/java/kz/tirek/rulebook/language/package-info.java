/**
 * The language in which rules ask about facts: CEL conditions, checked against the vocabulary when
 * a rulebook is published and answered yes, no or unknown, with what was read.
 */
package kz.tirek.rulebook.language;
