/** Cases that go from one agency to another. */
package kz.tirek.access.transfer;
