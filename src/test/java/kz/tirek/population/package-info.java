/** Made-up families, for measuring and for trying the search; nobody's names and numbers. */
package kz.tirek.population;
