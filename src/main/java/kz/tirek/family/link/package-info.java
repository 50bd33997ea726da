/** What somebody said of two records: that they are of one person or one family, or are not. */
package kz.tirek.family.link;
