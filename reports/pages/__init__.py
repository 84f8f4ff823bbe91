"""The reports as web pages: one folder per audience, readable offline in any browser, printable on A4."""
