"""The archive of an election (封存): what is kept when it is over, and how it is found whole again."""
