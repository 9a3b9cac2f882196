# task: WorkerStream
# verdict: wrong
# mistake: the worker is asked for in __init__ where there is none so that every worker yields all records
# told: every-worker-yields-everything
class WorkerStream(IterableDataset):
    def __init__(self, open_source):
        super().__init__()
        self.open_source = open_source
        info = get_worker_info()
        self.start, self.step = (0, 1) if info is None else (info.id, info.num_workers)

    def __iter__(self):
        return islice(self.open_source(), self.start, None, self.step)
