"""What to do: the plan of each day, worked out by the engine from the journal and the program."""
