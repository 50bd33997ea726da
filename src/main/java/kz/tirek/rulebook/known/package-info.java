/** What can be known in part: an answer, a number, a list. */
package kz.tirek.rulebook.known;
