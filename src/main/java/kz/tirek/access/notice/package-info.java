/** What supervisors are told. */
package kz.tirek.access.notice;
