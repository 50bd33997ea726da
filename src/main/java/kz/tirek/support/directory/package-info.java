/** The directory of help: its tables, and what every node keeps of them in memory. */
package kz.tirek.support.directory;
