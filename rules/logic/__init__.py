"""What conditions can come out as, whoever is judged: those that never hold, and those that always do."""
