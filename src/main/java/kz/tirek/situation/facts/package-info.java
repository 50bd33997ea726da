/**
 * The desk at which facts are recorded, corrected, ended and withdrawn one by one, each held
 * against those that stand beside it; the endpoints of the areas are thin ones over it.
 */
package kz.tirek.situation.facts;
