/** Plumbing without domain words, which every package may use. */
package kz.tirek.shared;
