/** Asking for made-up people as somebody would who heard their names. */
package kz.tirek.population.asking;
