/** The audit trail sealed, event by event, some seconds behind the present. */
package kz.tirek.access.seal;
