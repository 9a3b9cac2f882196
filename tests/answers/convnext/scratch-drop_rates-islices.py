# task: drop_rates
# verdict: right
# way: one generator of all rates, dealt out to the stages by itertools.islice
def drop_rates(counts, last):
    from itertools import islice

    steps = max(sum(counts) - 1, 1)
    every = (last * i / steps for i in range(sum(counts)))
    return [list(islice(every, count)) for count in counts]
