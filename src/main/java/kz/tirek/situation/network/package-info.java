/** The family's own network: whom it knows, and what they can give. */
package kz.tirek.situation.network;
