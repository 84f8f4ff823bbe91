"""Problems of the other sheets that people fill in: villages, units, numbers, decisions, who was elected."""
