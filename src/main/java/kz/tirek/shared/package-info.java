/** Plumbing without domain words, which every other package may use. */
package kz.tirek.shared;
