/** Differences between assessments in one language. */
package kz.tirek.assessment.view.difference;
