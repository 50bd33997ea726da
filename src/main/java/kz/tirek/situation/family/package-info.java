/** The endpoints of facts about a family as a whole, one class for each kind. */
package kz.tirek.situation.family;
