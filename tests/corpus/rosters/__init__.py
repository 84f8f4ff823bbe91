"""Small messy files, made by scripts, beside what reading them must give."""
