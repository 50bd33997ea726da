/**
 * The record of everything known of families: appended, never changed, with who said what and when.
 */
package kz.tirek.family.facts;
