# task: WorkerStream
# verdict: wrong
# mistake: the source is opened once, when the stream is made, so a second iteration goes on where the first stopped (and finds nothing after a whole epoch) instead of beginning anew
# told: used-up-after-one-pass
class WorkerStream(IterableDataset):
    def __init__(self, open_source):
        super().__init__()
        self.records = open_source()

    def __iter__(self):
        worker = get_worker_info()
        first, step = (0, 1) if worker is None else (worker.id, worker.num_workers)
        return islice(self.records, first, None, step)
