"""Is a number."""

avg_pool2d = 7
