"""Strideback: a day-by-day plan for runners with outer-knee pain."""
