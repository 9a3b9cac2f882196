# task: endless
# verdict: wrong
# mistake: cache keeps the batches of the first epoch, so that all later epochs have the same order
# told: cycled
def endless(loader):
    if int(loader.cardinality()) == 0:
        raise ValueError("the loader has no batch")
    return loader.cache().repeat()
