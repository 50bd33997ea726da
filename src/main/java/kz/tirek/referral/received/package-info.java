/** The door of the receiving provider: what was sent to it, as long as the family agrees. */
package kz.tirek.referral.received;
