"""What holds of every file of a kind: strict readers of workbooks, letters and JSON."""
