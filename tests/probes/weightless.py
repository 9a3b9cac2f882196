"""Networks that cost no memory, of which only names and shapes are asked."""


def weightless(make):
    """What `make` makes, on PyTorch's meta device: no number is drawn or kept.

    A network whose own code looks at the values of a tensor, as `torch.linspace(0, 1, 5).tolist()`
    does, cannot be made there, and is made with its numbers.
    """
    import torch

    try:
        with torch.device("meta"):
            return make()
    except (RuntimeError, NotImplementedError):  # an error of its own comes again
        return make()
