"""Is a class."""

class avg_pool2d:
    pass
