/** Cases that only those know who are named on them. */
package kz.tirek.access.restriction;
