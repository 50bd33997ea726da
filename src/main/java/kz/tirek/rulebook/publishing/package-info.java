/** Rulebooks brought in, tried, compared, put in force and taken back through the API. */
package kz.tirek.rulebook.publishing;
