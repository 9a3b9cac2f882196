# task: drop_rates
# verdict: right
# mistake: none; unusual because all rates are one linspace, which is split at the cumulated counts
def drop_rates(counts, last):
    rates = np.linspace(0.0, last, sum(counts))
    ends = np.cumsum(counts).tolist()
    return [rates[end - count : end].tolist() for count, end in zip(counts, ends)]
