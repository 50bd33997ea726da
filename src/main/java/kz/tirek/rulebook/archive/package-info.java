/** A rulebook as one archive of its files, unpacked within limits. */
package kz.tirek.rulebook.archive;
