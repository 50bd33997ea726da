/**
 * What another version of the rulebook would change for the families: counts, and nobody in them.
 */
package kz.tirek.assessment.impact;
