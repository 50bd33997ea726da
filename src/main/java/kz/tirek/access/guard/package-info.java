/** The one check before every deed: who may do what to which case, and what of it they see. */
package kz.tirek.access.guard;
