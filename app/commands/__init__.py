"""What each command does. They speak to a person at a terminal, and to nobody else."""
