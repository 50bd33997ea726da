/** Figures that follow from what is known of a household, and are never typed in. */
package kz.tirek.family.figures;
