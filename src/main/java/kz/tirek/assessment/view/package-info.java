/** An assessment in one language, as a caseworker reads it. */
package kz.tirek.assessment.view;
