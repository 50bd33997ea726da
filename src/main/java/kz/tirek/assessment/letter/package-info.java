/** The letter that a family takes along to an office that refused what the rules do not refuse. */
package kz.tirek.assessment.letter;
