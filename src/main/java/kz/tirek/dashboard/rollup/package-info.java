/** The counts that are kept with every judgement, as tables keep them. */
package kz.tirek.dashboard.rollup;
