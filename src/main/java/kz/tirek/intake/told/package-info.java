/** Households that are told without being taken in, as the case files they would make. */
package kz.tirek.intake.told;
