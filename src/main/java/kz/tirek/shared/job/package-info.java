/** Work that the service does by itself. */
package kz.tirek.shared.job;
