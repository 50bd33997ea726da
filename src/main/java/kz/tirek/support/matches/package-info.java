/** Who can help a family with what it needs now, asked for and told. */
package kz.tirek.support.matches;
