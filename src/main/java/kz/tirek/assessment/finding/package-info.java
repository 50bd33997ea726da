/** What judging finds: barriers, benefits, deadlines, questions and contestable refusals. */
package kz.tirek.assessment.finding;
