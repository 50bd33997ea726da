/** The best set of steps for a family by one rulebook, found by search: pure, without texts. */
package kz.tirek.assessment.planning;
