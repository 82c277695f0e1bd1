"""What stops a command that looks after the data."""


class UpkeepError(Exception):
    """Something the person at the terminal has to put right first. The message says what; nothing was changed."""
