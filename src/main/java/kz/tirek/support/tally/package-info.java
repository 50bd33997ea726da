/** What came of help so far, in counts that name nobody, kept by whoever moves a referral. */
package kz.tirek.support.tally;
