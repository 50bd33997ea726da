/** JSON request bodies, read strictly and in one place. */
package kz.tirek.shared.json;
