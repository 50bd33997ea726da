/** Referrals as they are kept: how each stands, how it came there, and what was shared with it. */
package kz.tirek.referral.record;
