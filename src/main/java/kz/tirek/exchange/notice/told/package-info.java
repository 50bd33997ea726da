/** What systems of the city say, as they say it. */
package kz.tirek.exchange.notice.told;
