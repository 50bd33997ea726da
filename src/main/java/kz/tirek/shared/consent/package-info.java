/** What families agreed to, asked by whoever is about to go by it. */
package kz.tirek.shared.consent;
