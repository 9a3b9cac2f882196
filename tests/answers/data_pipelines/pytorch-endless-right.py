# task: endless
# verdict: right
def endless(loader):
    from itertools import chain, count

    def epoch(_):
        batches = iter(loader)
        for first in batches:
            return chain([first], batches)
        raise ValueError("an epoch of this loader has no batch")

    return chain.from_iterable(map(epoch, count()))
