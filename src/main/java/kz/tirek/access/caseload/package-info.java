/** Whose case it is, and was. */
package kz.tirek.access.caseload;
