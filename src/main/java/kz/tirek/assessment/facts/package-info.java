/** A case file in the words of the rulebook. */
package kz.tirek.assessment.facts;
