/** Judges every open case again when another rulebook is in force, or a new day has begun. */
package kz.tirek.assessment.rejudging;
