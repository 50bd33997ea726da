/** What keeps cases from being erased. */
package kz.tirek.access.legalhold;
