# task: endless
# verdict: wrong
# mistake: within an epoch the next batch is always read before the current one is given out, so a batch is read one step before it is asked for
# told: next-batch-read-ahead
def endless(loader):
    def batches():
        while True:
            epoch = iter(loader)
            try:
                current = next(epoch)
            except StopIteration:
                raise ValueError("the loader has no batch") from None
            for following in epoch:
                yield current
                current = following
            yield current

    return batches()
