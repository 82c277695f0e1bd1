"""What a person would feel and an operator would pay, always beside a bare route of the same kind in the same run."""
