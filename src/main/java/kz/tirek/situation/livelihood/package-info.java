/** What a family lives on: work, incomes, benefits received, and what it owes. */
package kz.tirek.situation.livelihood;
