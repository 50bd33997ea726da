/** What conditions may read of one member of a family. */
package kz.tirek.rulebook.vocabulary.member;
