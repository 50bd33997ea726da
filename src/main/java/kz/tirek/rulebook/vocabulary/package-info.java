/**
 * What conditions may read of a family: plain records in which whatever is not recorded is null.
 */
package kz.tirek.rulebook.vocabulary;
