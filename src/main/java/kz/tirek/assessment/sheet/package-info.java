/** The page that a family takes home: what it has a right to, and what to do first. */
package kz.tirek.assessment.sheet;
