/** What came of referrals to an offer, told in counts. */
package kz.tirek.support.outcomes;
