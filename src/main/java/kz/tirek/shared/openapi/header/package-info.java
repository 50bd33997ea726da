/** The headers of requests and answers, described once. */
package kz.tirek.shared.openapi.header;
