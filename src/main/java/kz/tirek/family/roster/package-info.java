/** Who belongs to a household on which day, and what each is to its head: read and changed. */
package kz.tirek.family.roster;
