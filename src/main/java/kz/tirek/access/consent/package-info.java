/** What families agreed to, and what they took back. */
package kz.tirek.access.consent;
