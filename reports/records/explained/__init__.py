"""One person explained as JSON: the working copy, and the person's own, which has fewer keys."""
