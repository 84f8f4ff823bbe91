"""What reading costs, counted in calls and never by the clock."""
