# task: endless
# verdict: wrong
# mistake: The batches of the first epoch are kept and repeated, so later epochs are not shuffled anew.
def endless(loader):
    batches = list(loader)
    if not batches:
        raise ValueError("no batch")
    while True:
        yield from batches
