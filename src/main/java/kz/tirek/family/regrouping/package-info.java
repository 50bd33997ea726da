/** Households that split into two cases, and cases that become one; each can be undone. */
package kz.tirek.family.regrouping;
