/** Who may do what to which case, and what of it they see: the rules, in one table. */
package kz.tirek.access.rule;
