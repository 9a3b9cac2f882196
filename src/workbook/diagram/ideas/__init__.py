"""Pictures of ideas, one module for each kind: what they show is computed with real arrays."""
