/** People's health and their way to care. */
package kz.tirek.situation.health;
