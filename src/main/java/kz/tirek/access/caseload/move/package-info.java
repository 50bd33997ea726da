/** Whole caseloads that go from one worker to another. */
package kz.tirek.access.caseload.move;
