/** HTTP conventions: versions of things, safe headers, and bodies too large to read. */
package kz.tirek.shared.http;
