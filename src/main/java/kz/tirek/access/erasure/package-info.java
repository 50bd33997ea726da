/** Cases and people erased, what keeps them from it, and what is left. */
package kz.tirek.access.erasure;
