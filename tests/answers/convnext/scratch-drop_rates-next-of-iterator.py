# task: drop_rates
# verdict: right
# way: one iterator over all blocks from which every stage takes its count
def drop_rates(counts, last):
    from itertools import islice

    gaps = max(sum(counts) - 1, 1)
    rates = (float(last) * block / gaps for block in range(sum(counts)))
    return [list(islice(rates, count)) for count in counts]
