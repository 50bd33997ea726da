/** Reads rulebooks from YAML and checks them; what is wrong is told with its place. */
package kz.tirek.rulebook.reading;
