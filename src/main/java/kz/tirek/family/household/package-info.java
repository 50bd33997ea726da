/** Who belongs to a family's household, and what kind of household that makes it. */
package kz.tirek.family.household;
