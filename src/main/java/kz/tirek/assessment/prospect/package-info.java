/** What steps would make of a family's facts, and of each benefit, day by day. */
package kz.tirek.assessment.prospect;
