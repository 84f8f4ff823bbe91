"""Problems of rosters: their files, layouts and rows."""
