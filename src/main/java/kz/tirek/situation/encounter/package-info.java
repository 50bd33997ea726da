/** What a family met with: visits to formal services, and what was done to it. */
package kz.tirek.situation.encounter;
