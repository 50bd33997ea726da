/** The PostgreSQL server that the service brings along and runs when no other database is named. */
package kz.tirek.shared.postgres;
