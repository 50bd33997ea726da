/**
 * A family sent to an offer of help, or to somebody of its own network: from the ask to the end.
 */
package kz.tirek.referral;
