/** What is locked moved to another key while the service works. */
package kz.tirek.shared.secret.rotation;
