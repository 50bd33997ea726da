/** Children's kindergartens and schools. */
package kz.tirek.situation.schooling;
