"""Where the code of a class runs: out of reach of expected values, solutions and each other."""
