/** A household taken in, in one request: facts, assessment and first help together. */
package kz.tirek.intake;
