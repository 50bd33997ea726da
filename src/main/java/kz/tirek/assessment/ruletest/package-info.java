/** The tests that rulebooks carry, run as families are judged. */
package kz.tirek.assessment.ruletest;
