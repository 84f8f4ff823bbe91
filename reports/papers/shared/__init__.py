"""What papers of several kinds share: heads, bars, rows of people, findings, marks."""
