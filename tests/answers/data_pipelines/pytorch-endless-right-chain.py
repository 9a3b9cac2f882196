# task: endless
# verdict: right
def endless(loader):
    from itertools import chain

    nothing = object()

    def epoch():
        batches = iter(loader)
        first = next(batches, nothing)
        if first is nothing:
            raise ValueError("an epoch has no batch")
        return chain((first,), batches)

    # epoch() is called again and again; it never returns None
    return chain.from_iterable(iter(epoch, None))
