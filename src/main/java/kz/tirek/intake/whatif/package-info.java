/** What would become of a family if something about it were otherwise; nothing of it is kept. */
package kz.tirek.intake.whatif;
