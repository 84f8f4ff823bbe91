"""Words that cells say, and what each means."""
