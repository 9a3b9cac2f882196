# task: endless
# verdict: wrong
# mistake: the batches of the first epoch are kept and repeated, so the order never changes
# told: cycled
def endless(loader):
    from itertools import cycle

    batches = cycle(loader)
    first = next(batches, None)
    if first is None:
        raise ValueError("no batch")

    def generate():
        yield first
        yield from batches

    return generate()
