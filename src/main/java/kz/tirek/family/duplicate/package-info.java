/** Finds cases that are likely to be of the same family as another. */
package kz.tirek.family.duplicate;
