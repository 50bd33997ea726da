/** The way out for one family: which steps in which order, what they open, close and may cost. */
package kz.tirek.assessment.plan;
