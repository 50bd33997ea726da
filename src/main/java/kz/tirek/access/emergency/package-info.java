/** Emergency access to a case: for a reason, for some hours at most, and told to supervisors. */
package kz.tirek.access.emergency;
