/** A family's days in the city, and what each person carries for the household. */
package kz.tirek.situation.dailylife;
