/** YAML as a tree that knows its places, read within limits. */
package kz.tirek.rulebook.yaml;
