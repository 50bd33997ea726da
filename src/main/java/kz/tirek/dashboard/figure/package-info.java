/** Counts made into figures from which nobody's count comes back. */
package kz.tirek.dashboard.figure;
