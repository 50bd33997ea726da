/** Who can be asked for help, by when, and what is looked at before anything leaves the agency. */
package kz.tirek.referral.asking;
