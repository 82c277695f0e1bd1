"""What may be said to the journal, and what it answers."""
