# task: WorkerStream
# verdict: wrong
# mistake: the source is opened once, when the stream is made: a second iteration goes on where the first ended instead of starting again

class WorkerStream(IterableDataset):
    def __init__(self, open_source):
        super().__init__()
        self.records = open_source()

    def __iter__(self):
        worker = get_worker_info()
        if worker is None:
            return islice(self.records, 0, None)
        return islice(self.records, worker.id, None, worker.num_workers)
