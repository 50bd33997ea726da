/** All that is held about a family or a person in it, given out. */
package kz.tirek.access.export;
