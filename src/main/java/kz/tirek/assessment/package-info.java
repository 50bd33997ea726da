/** What the rules say of one family on one day, with reasons, and what to ask next. */
package kz.tirek.assessment;
