/** Signing in on a developer's machine and in tests; nothing of it is in a production build. */
package kz.tirek.access.development;
