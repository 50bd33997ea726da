/** Families judged that are told in a request, and of whom nothing is kept. */
package kz.tirek.intake.stateless;
