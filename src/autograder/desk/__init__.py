"""What the page of the book asks, and what answers it."""

from autograder.desk.desk import Desk

__all__ = ["Desk"]
