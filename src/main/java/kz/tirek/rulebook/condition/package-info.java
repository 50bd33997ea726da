/**
 * Compiled conditions and amounts: answered yes, no or unknown for the facts laid out, and
 * explained by what was read.
 */
package kz.tirek.rulebook.condition;
