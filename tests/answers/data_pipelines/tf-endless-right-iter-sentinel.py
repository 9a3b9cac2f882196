# task: endless
# verdict: right
from itertools import chain, count


def endless(loader):
    if not loader.cardinality().numpy():
        raise ValueError("an epoch of this loader has no batch")
    return chain.from_iterable(map(lambda _: loader, count()))
