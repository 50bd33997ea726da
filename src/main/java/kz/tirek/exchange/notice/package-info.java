/** What systems of the city say of people, recorded as facts where a family agreed to that. */
package kz.tirek.exchange.notice;
