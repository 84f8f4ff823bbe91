"""What the commands of the console do: they open folders, run reviews, and report how it went."""
