/** Numbers that name or reach a person: encrypted, and found by keyed fingerprints alone. */
package kz.tirek.family.number;
