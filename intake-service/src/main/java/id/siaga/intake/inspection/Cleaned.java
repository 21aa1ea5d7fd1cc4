package id.siaga.intake.inspection;

/**
 * What became of a file while it was cleaned.
 *
 * @param isPicture whether there is a picture in it; one that breaks off is one
 * @param facts what it told before
 */
record Cleaned(boolean isPicture, ExifFacts facts) {}
