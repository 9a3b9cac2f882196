# task: endless
# verdict: right
def endless(loader):
    from itertools import chain, repeat

    if len(loader) < 1:
        raise ValueError("an epoch without a batch")
    return chain.from_iterable(map(iter, repeat(loader)))
