# task: WorkerStream
# verdict: wrong
# mistake: Every worker yields all records.
# told: every-worker-yields-everything
class WorkerStream(IterableDataset):
    def __init__(self, open_source):
        super().__init__()
        self.open_source = open_source

    def __iter__(self):
        info = get_worker_info()
        mine, workers = (0, 1) if info is None else (info.id, info.num_workers)
        for number, record in enumerate(self.open_source()):
            yield record
