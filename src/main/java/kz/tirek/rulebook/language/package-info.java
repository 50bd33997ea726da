/**
 * The language in which rules ask about facts: a part of CEL, checked against the vocabulary when a
 * rulebook is published and translated into conditions and amounts.
 */
package kz.tirek.rulebook.language;
