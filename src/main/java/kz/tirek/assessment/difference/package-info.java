/** What one assessment says otherwise than another of the same family. */
package kz.tirek.assessment.difference;
