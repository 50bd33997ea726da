/** What is known of a family as a whole: where it came from, where it lives, what it agreed to. */
package kz.tirek.family.profile;
