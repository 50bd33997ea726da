/** The entries of the directory as they are shown. */
package kz.tirek.support.directory.view;
