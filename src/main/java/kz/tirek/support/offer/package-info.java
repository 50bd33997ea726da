/** What a provider of help offers, to whom, and on what terms. */
package kz.tirek.support.offer;
