/**
 * One fact whatever its kind: its versions, its end, its withdrawal, and whether its list is whole.
 */
package kz.tirek.situation.version;
