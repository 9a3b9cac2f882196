"""Grade the work of a class whose code nobody trusts: who handed in what, and what it earns."""
