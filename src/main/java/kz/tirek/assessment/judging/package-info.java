/** The deed of judging: a case file, a rulebook and a day in, an answer with reasons out; pure. */
package kz.tirek.assessment.judging;
