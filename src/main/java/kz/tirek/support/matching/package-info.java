/** In which order help is shown for a need, and why: terms with bounds, each told. */
package kz.tirek.support.matching;
