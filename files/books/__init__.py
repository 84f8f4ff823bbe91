"""Workbooks, CSV and saved web pages as sheets of cells."""
