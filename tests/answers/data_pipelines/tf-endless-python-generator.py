# task: endless
# verdict: right
# way: a Python generator that iterates over the dataset again and again
def endless(loader):
    while True:
        batch = None
        for batch in loader:
            yield batch
        if batch is None:
            raise ValueError("an epoch has no batch")
