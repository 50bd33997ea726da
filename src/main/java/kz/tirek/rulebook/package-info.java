/** What the rules say: barriers, benefits, deadlines, steps and questions, compiled. */
package kz.tirek.rulebook;
