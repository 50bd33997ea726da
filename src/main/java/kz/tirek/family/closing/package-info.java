/** Cases that are closed, and opened again. */
package kz.tirek.family.closing;
