/** Who the case is about: the family, its members, and the record of everything known of them. */
package kz.tirek.family;
