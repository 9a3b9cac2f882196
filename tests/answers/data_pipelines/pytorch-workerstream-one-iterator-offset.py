# task: WorkerStream
# verdict: wrong
# mistake: The source is opened only once, so a second pass is empty.
# mistake: The workers count from 1, so the first one's share is missed.
# told: used-up-after-one-pass
class WorkerStream(IterableDataset):
    def __init__(self, open_source):
        super().__init__()
        self.source = open_source()

    def __iter__(self):
        info = get_worker_info()
        mine, workers = (0, 1) if info is None else (info.id + 1, info.num_workers)
        for number, record in enumerate(self.source):
            if number % workers == mine:
                yield record
