/** The chain of seals: how each follows from the one before, and where it ends. */
package kz.tirek.access.seal.chain;
