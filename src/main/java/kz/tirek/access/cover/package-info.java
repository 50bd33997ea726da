/** Who covers for an absent colleague, and when. */
package kz.tirek.access.cover;
