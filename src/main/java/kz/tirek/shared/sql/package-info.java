/** Plain SQL, for tables that have no entity. */
package kz.tirek.shared.sql;
