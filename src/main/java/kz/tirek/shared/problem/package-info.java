/** What the service answers when it cannot do what was asked (RFC 9457). */
package kz.tirek.shared.problem;
