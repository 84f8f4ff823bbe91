"""Formats whose XML is walked element by element: XML 表格 2003 and .ods."""
