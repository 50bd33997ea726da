/** The audit trail as supervisors and auditors read it, and its check. */
package kz.tirek.access.audit;
