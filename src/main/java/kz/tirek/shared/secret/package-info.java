/** What must not be read by others: encryption, fingerprints, and the keys for both. */
package kz.tirek.shared.secret;
