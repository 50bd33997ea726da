/** What is wrong with the fields of a request, by its annotations. */
package kz.tirek.shared.problem.violation;
