"""Workbooks of a few kilobytes that were made to kill, to fill or to occupy whoever reads them."""
