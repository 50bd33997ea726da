/**
 * How a family lives, a package for each word that says so; here: the areas of facts and the act of
 * writing them down.
 */
package kz.tirek.situation;
