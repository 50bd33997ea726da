/** The codes of the rulebook, each with what it is called. */
package kz.tirek.rulebook.code;
