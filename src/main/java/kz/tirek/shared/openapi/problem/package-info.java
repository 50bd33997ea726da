/** The problems that operations can answer with, each with an example. */
package kz.tirek.shared.openapi.problem;
