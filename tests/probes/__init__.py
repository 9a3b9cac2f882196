"""What runs beside the learner's code: probes, and all that they need."""
