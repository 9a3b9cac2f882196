# task: endless
# verdict: right
def endless(loader):
    while True:
        empty = True
        for batch in loader:
            empty = False
            yield batch
        if empty:
            raise ValueError("an epoch without a batch")
