/**
 * How many families something stands in the way of, what they could have and what became of
 * referrals: counts without people.
 */
package kz.tirek.dashboard;
