/** Rounds figures so that nobody can be told from them. */
package kz.tirek.shared.rounding;
