"""The local server of the book: its pages, and answers to what they ask, for this machine alone."""
