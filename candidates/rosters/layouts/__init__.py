"""Rosters as townships lay them out: several tables on a sheet, one form a person, villages in lines."""
