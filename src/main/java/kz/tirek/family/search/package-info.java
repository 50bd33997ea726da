/** Finds families by who belongs to them: names as people write them, numbers, birth dates. */
package kz.tirek.family.search;
