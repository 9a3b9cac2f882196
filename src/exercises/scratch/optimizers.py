"""Optimizers without a framework: what momentum remembers, and what an average forgets.

The two ways to write momentum, and the running average with its bias correction.
Papers: Polyak (1964), Sutskever et al. (2013), Kingma & Ba (2015).
Check your work with: pytest tests/test_optimizers.py -k scratch
"""


def momentum_path(start, gradients, rates, momentum, rate_inside):
    """Follow gradient descent with momentum through given gradients and rates.

    A velocity v, zero at the start, collects the gradients g. In every step
    the rate r multiplies either what is taken out of v or what goes into it:

    - ``rate_inside`` False (PyTorch): v = momentum * v + g, then x = x - r * v
    - ``rate_inside`` True (Keras): v = momentum * v - r * g, then x = x + v

    Args:
        start: the position x before the first step, a number.
        gradients: one number per step.
        rates: the learning rate of each step.
        momentum: the share of the velocity that is kept.
        rate_inside: which of the two forms.

    Returns:
        A list with the position after each step.

    Source: Sutskever et al. (2013), eq. 1 and 2, is the form with the rate
        inside.
    """
    raise NotImplementedError  # TODO


def running_averages(values, beta):
    """Average the values so far, the recent ones more, with and without bias.

    The running average m starts at zero and becomes beta * m + (1 - beta) * x
    with every value x. After t values its weights add up to 1 - beta**t only;
    the corrected average is m divided by that sum.

    Args:
        values: a list of numbers.
        beta: the share of the old average that is kept, from 0 to below 1.

    Returns:
        Two lists as long as ``values``: the averages m as they are, and the
        corrected ones.

    Source: Kingma & Ba (2015), section 3.
    """
    raise NotImplementedError  # TODO
