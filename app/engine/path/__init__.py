"""The path that one day took through the rules, in their own order. It reads what they did and decides nothing."""
