"""联审汇总.xlsx: the working group's review as sheets that can be sorted, filtered and printed."""
