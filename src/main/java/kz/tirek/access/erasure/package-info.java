/** Cases and people erased, and what is left of them. */
package kz.tirek.access.erasure;
