/** What is done with referrals, each deed in one transaction with what it counts. */
package kz.tirek.referral.deed;
