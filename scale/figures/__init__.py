"""What a province is told of its counties: figures, what units owe, and the days that come."""
