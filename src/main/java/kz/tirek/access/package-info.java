/** Who asks, and what they may do. */
package kz.tirek.access;
