/**
 * Long work on all open cases: part by part, on as many nodes as there are, and seen from outside.
 */
package kz.tirek.assessment.job;
