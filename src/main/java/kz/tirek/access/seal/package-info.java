/** The chain of seals over the audit trail, and the check that it is whole. */
package kz.tirek.access.seal;
