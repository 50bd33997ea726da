/** A household that splits into two cases, or two cases that become one: what each package does. */
package kz.tirek.shared.division;
