# task: running_averages
# verdict: right
def running_averages(values, beta):
    def weighted(t):
        """The average after t values, from all of them anew."""
        return sum(
            (1 - beta) * beta ** (t - 1 - i) * x for i, x in enumerate(values[:t])
        )

    ends = range(1, len(values) + 1)
    m = [float(weighted(t)) for t in ends]
    return m, [one / (1 - beta**t) for t, one in zip(ends, m)]
