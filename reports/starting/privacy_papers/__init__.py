"""The papers that come before the data: what the law on personal information asks for, filled in from packs.

Every duty that they name cites its article of 个人信息保护法 (2021-08-20).
What the county must decide is left blank.
"""
