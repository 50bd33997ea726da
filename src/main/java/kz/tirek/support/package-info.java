/** What helps: offers of offices and people, and the family's own ties. */
package kz.tirek.support;
