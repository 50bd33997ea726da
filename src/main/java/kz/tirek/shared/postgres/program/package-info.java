/**
 * PostgreSQL's programs: unpacked from the archive that the build brings, and run under an account
 * that they accept.
 */
package kz.tirek.shared.postgres.program;
