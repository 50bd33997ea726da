/** What is held of who has a case and where it went, and what supervisors were told of it. */
package kz.tirek.access.held;
