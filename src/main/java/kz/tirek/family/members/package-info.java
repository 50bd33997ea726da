/**
 * Who belongs to a household, since when and until when, and what its members are to each other.
 */
package kz.tirek.family.members;
