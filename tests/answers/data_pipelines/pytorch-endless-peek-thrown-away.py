# task: endless
# verdict: wrong
# mistake: to see whether there is a batch an iterator is made, one batch is taken from it and thrown away; a loader that shuffles has used up its first order then, and what is given out begins with the second epoch
# told: first-batch-read-at-the-call
def endless(loader):
    nothing = object()
    if next(iter(loader), nothing) is nothing:
        raise ValueError("an epoch has no batch")

    def batches():
        while True:
            yield from loader

    return batches()
