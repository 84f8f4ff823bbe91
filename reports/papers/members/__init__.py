"""The papers of a check of members in office (届中联审): nobody in them stands for anything."""
