# task: endless
# verdict: wrong
# mistake: the look whether there is a batch begins an epoch of its own: it reads a batch too many and uses up the first order of the shuffling
# told: first-epoch-thrown-away
def endless(loader):
    if next(iter(loader), None) is None:
        raise ValueError("the loader gives no batch")
    while True:
        yield from loader
