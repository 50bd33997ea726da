/** All that is held about a family, told and erased by every package that keeps something of it. */
package kz.tirek.shared.held;
