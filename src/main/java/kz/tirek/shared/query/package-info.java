/** Query parameters: the ones an endpoint declares, once, and written as they should be. */
package kz.tirek.shared.query;
