/** A family's plan in one language, as a caseworker reads it. */
package kz.tirek.assessment.view.plan;
