/** Whether an offer is for a family, now or after a step, in the language of the rulebook. */
package kz.tirek.support.condition;
