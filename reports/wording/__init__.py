"""Words that several outputs share, in both languages."""
