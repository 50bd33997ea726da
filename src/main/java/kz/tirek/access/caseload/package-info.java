/** Whose case it is, and who covers for whom. */
package kz.tirek.access.caseload;
