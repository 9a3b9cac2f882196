# task: WorkerStream
# verdict: wrong
# mistake: the source is opened once in __init__, so a second iter() goes on where the first stopped, or finds nothing
# told: used-up-after-one-pass
class WorkerStream(IterableDataset):
    def __init__(self, open_source):
        super().__init__()
        self.source = open_source()

    def __iter__(self):
        info = get_worker_info()
        if info is None:
            return islice(self.source, None)
        return islice(self.source, info.id, None, info.num_workers)
