"""联审汇总表: one sheet of people with a column for each unit, as counties pass it around."""
