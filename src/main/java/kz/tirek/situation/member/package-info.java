/** The endpoints of facts about one member of a family, one class for each kind. */
package kz.tirek.situation.member;
