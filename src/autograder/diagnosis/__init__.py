"""From a failed test to a sentence: comparison, known mistakes, messages."""
