"""Every problem and hint that can be reported: its code, its words in both languages, and an example."""
