/** Long lists in pages, with tokens that nobody can read, change or lend. */
package kz.tirek.shared.page;
