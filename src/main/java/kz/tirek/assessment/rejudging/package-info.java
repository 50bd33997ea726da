/**
 * Keeps what the rules say of each case: judged anew with every change of it, and all open ones
 * when another rulebook is in force or a new day has begun.
 */
package kz.tirek.assessment.rejudging;
