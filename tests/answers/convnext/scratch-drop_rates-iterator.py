# task: drop_rates
# verdict: right
def drop_rates(counts, last):
    flow = iter(np.linspace(0.0, last, sum(counts)).tolist())
    return [[next(flow) for _ in range(count)] for count in counts]
