"""退回: a faulty file goes back to its sender, marked."""
