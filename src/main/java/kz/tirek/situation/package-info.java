/**
 * How a family lives: its registrations, housing, schooling, health, livelihood, daily life, ties,
 * encounters and incidents.
 */
package kz.tirek.situation;
