/** Schemas of the OpenAPI document as the author of a client would write them. */
package kz.tirek.shared.openapi.schema;
