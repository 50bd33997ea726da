/** The audit trail: every read, search, change, refusal and export. */
package kz.tirek.access.trail;
