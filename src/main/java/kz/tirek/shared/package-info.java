/** Plumbing that every package may use; no word of it belongs to social work. */
package kz.tirek.shared;
