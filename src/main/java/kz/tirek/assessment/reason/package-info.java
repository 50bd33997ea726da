/**
 * Why something was found: the facts and amounts that decided it, and the facts that are missing.
 */
package kz.tirek.assessment.reason;
