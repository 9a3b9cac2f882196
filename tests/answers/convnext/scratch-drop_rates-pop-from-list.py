# task: drop_rates
# verdict: right
def drop_rates(counts, last):
    steps = max(sum(counts) - 1, 1)
    number = iter(range(sum(counts)))
    return [[next(number) * last / steps for _ in range(count)] for count in counts]
