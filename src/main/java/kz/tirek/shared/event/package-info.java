/** What packages tell each other, observed in the transaction in which it happened. */
package kz.tirek.shared.event;
