"""What the tests expect: computed by hand, or by the framework, never by the learner's code."""
