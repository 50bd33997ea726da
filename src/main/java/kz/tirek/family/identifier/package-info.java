/** Numbers of a member recorded, corrected and withdrawn after the intake. */
package kz.tirek.family.identifier;
