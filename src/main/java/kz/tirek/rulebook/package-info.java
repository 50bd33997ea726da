/**
 * What the rules say: dated parameters, barriers, benefits and steps, read from YAML and compiled.
 */
package kz.tirek.rulebook;
