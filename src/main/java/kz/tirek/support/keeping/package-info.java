/** The directory of help as it is searched, added to and corrected. */
package kz.tirek.support.keeping;
