# task: endless
# verdict: wrong
# mistake: looks into the loader before the first epoch and throws what it read away: a batch is read before it is asked for, and the first order of a shuffling loader is lost

def endless(loader):
    for _ in loader:
        break
    else:
        raise ValueError("no batch in an epoch")

    def batches():
        while True:
            yield from loader

    return batches()
