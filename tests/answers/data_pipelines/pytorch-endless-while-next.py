# task: endless
# verdict: right
def endless(loader):
    class Endless:
        def __init__(self):
            self.epoch = iter(())

        def __iter__(self):
            return self

        def __next__(self):
            nothing = object()
            batch = next(self.epoch, nothing)
            if batch is nothing:
                self.epoch = iter(loader)
                batch = next(self.epoch, nothing)
                if batch is nothing:
                    raise ValueError("an epoch without a batch")
            return batch

    return Endless()
