# task: endless
# verdict: right
# way: a Python generator over passes through the dataset instead of repeat()
def endless(loader):
    def passes():
        while True:
            count = 0
            for batch in loader:
                count += 1
                yield batch
            if count == 0:
                raise ValueError("an epoch without a batch")

    return passes()
