/** Everything known of a family at one moment: its case file. */
package kz.tirek.situation.casefile;
