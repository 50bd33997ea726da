/** A person: what is known of one, and the numbers by which offices and telephones know one. */
package kz.tirek.family.person;
