# task: endless
# verdict: wrong
# mistake: the look whether there is a batch begins an epoch of its own, which is thrown away
# told: first-epoch-thrown-away
def endless(loader):
    nothing = object()
    if next(iter(loader), nothing) is nothing:
        raise ValueError("an epoch has no batch")
    while True:
        yield from loader
