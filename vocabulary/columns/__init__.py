"""Every fact of somebody or of a village, one description each: a new column begins here."""
