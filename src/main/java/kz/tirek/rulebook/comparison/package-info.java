/** What two rulebooks say differently, rule by rule. */
package kz.tirek.rulebook.comparison;
