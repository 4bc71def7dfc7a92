"""OR-Tools: the models that it is best at."""
