# task: endless
# verdict: wrong
# mistake: itertools.cycle remembers the first epoch and repeats its order
# told: cycled
def endless(loader):
    from itertools import cycle

    def batches():
        empty = True
        for batch in cycle(loader):
            empty = False
            yield batch
        if empty:
            raise ValueError("no batch")

    return batches()
