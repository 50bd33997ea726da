/** Where a family lives, by what right, and where its members are registered. */
package kz.tirek.situation.dwelling;
