/** What decides in which order help is shown, as {@code matching.yaml} says it. */
package kz.tirek.rulebook.matching;
