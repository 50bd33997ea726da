/** The packaged service in a process of its own, as in production. */
package kz.tirek.packaged;
