/**
 * The log of facts: appended, corrected, ended and withdrawn, and never changed. Each version of a
 * fact is a row with an id of its own.
 */
package kz.tirek.family.log;
