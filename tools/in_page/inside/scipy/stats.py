"""Student's t and the standard error, under SciPy's names."""

import math

import numpy as np

CLOSE = 1e-17
STEPS = 500


def sem(values, ddof=1):
    """The standard error of a mean."""
    values = np.asarray(values, float)
    return values.std(ddof=ddof) / math.sqrt(values.size)


class _StudentT:
    """Student's t distribution, for numbers."""

    def cdf(self, x, df):
        if x * x < df:  # near the middle and far from it, another form keeps the digits
            return 0.5 + math.copysign(_beta(0.5, df / 2, x * x / (df + x * x)) / 2, x)
        tail = _beta(df / 2, 0.5, df / (df + x * x)) / 2
        return 1 - tail if x > 0 else tail

    def sf(self, x, df):
        return self.cdf(-x, df)

    def ppf(self, q, df):
        """The place below which the share ``q`` lies: between two bounds that are halved."""
        if not 0 < q < 1:
            return math.copysign(math.inf, q - 0.5) if q in (0, 1) else math.nan
        if q > 0.5:
            return -self.ppf(1 - q, df)
        low, high = -1.0, 0.0
        while self.cdf(low, df) > q:
            low, high = 2 * low, low
        while low < (middle := (low + high) / 2) < high:
            low, high = (middle, high) if self.cdf(middle, df) < q else (low, middle)
        return middle

    def isf(self, q, df):
        return -self.ppf(q, df)

    def interval(self, confidence, df, loc=0, scale=1):
        reach = -self.ppf((1 - confidence) / 2, df) * scale
        return loc - reach, loc + reach


t = _StudentT()


def _beta(a, b, x):
    """The regularized incomplete beta function, by its continued fraction."""
    if x <= 0 or x >= 1:
        return float(x >= 1)
    if x > (a + 1) / (a + b + 2):
        return 1 - _beta(b, a, 1 - x)
    logarithm = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)
    front = math.exp(logarithm + a * math.log(x) + b * math.log1p(-x)) / a
    return front * _fraction(a, b, x)


def _fraction(a, b, x):
    """Lentz's method (Press et al., Numerical Recipes, section 6.4)."""
    c, d = 1.0, 1 / (1 - (a + b) * x / (a + 1))
    found = d
    for m in range(1, STEPS):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for term in (even, odd):
            d, c = 1 / (1 + term * d), 1 + term / c
            found *= c * d
        if abs(c * d - 1) < CLOSE:
            break
    return found


def __getattr__(name):
    raise AttributeError(
        f"Python in the page has of scipy.stats only t and sem, not {name}: with `make learn` on "
        "your computer you have all of it."
    )
