/** What the city lacks: needs of families for which the directory has nothing. */
package kz.tirek.support.gaps;
