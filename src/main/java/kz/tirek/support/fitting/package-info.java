/** Who can help with a need at all, and which clause keeps the others out. */
package kz.tirek.support.fitting;
