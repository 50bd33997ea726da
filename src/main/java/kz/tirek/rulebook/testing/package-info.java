/** The tests that a rulebook carries: families, and what its rules must say of them. */
package kz.tirek.rulebook.testing;
