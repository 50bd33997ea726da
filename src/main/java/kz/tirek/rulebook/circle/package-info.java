/** Finds what waits for itself in a rulebook, alone or over others. */
package kz.tirek.rulebook.circle;
