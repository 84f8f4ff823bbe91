"""One person explained: everything known and why, for whoever may know it."""
