# task: endless
# verdict: right
# way: a Python generator that iterates the dataset anew for each epoch and counts its batches, without repeat()
def endless(loader):
    def batches():
        while True:
            count = 0
            for batch in loader:
                count += 1
                yield batch
            if count == 0:
                raise ValueError("an epoch has no batch")

    return batches()
