/** What members of a household are to each other: recorded, corrected and ended. */
package kz.tirek.family.kinship;
