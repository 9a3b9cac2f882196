"""What a probe needs of a framework, and the transplant of weights by data flow."""
