/** The one check before every deed, which carries the rules out. */
package kz.tirek.access.guard;
