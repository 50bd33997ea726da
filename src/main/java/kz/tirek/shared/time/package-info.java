/** What time it is, and which day it is where the families live. */
package kz.tirek.shared.time;
