/**
 * Values of the real world that change with time, each with its source and how sure one is of it.
 */
package kz.tirek.rulebook.parameter;
