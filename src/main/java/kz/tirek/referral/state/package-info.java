/** Where a referral can stand, what leads from one state to another, and why it ends as it does. */
package kz.tirek.referral.state;
