"""What papers say, made from what was disclosed and from nothing else: a folder for each reader's matter.

Which papers there are is listed where they are asked for: pages in `reports/pages/`, papers on what a review
amounts to in `reports/accounting/accounts.py`, letters in `commands/sending/letters.py`, sheets in
`reports/workbook_report.py`, what a new folder gets in `reports/starting/writing.py`. What several papers
share is in `shared/`.
"""
