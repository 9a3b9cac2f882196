# task: WorkerStream
# verdict: right
# mistake: none; unusual because it is a generator that deals the records like cards, by the remainder of their number

class WorkerStream(IterableDataset):
    def __init__(self, open_source):
        self._open = open_source

    def __iter__(self):
        info = get_worker_info()
        mine, workers = (0, 1) if info is None else (info.id, info.num_workers)
        for number, record in enumerate(self._open()):
            if number % workers == mine:
                yield record
