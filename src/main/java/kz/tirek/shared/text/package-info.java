/** The languages of the service and the texts for people in them. */
package kz.tirek.shared.text;
