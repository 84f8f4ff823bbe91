"""The workbooks of a new folder."""
