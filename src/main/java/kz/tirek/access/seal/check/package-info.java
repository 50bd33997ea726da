/** Whether the trail is as it was sealed. */
package kz.tirek.access.seal.check;
