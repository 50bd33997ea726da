/** A deed that is asked for twice with the same {@code Idempotency-Key} is done once. */
package kz.tirek.shared.idempotency;
