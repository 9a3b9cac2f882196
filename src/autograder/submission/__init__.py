"""The code under test: plain data, calls, and the process that runs them."""
