/** Which rulebook the service judges by. */
package kz.tirek.rulebook.version;
