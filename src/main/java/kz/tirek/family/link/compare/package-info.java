/**
 * Lays side by side what is recorded in two cases, of the families and of each who is likely whom.
 */
package kz.tirek.family.link.compare;
