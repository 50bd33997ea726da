/** How names are written in Kazakhstan, and when two ways of writing mean the same one. */
package kz.tirek.family.naming;
