/** The book of names that a search reads: written with the facts, filled anew, erased with them. */
package kz.tirek.family.search.book;
