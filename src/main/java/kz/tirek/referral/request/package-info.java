/** What is told of a referral: that it is made, moved, or what came of it. */
package kz.tirek.referral.request;
