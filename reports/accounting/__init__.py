"""The papers for those who answer for a review: made, printed in every format, and the sheets to fill in."""
