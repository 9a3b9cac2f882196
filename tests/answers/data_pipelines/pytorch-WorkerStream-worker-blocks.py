# task: WorkerStream
# verdict: wrong
# mistake: all records are read into a list first, which does not end for an endless source
# told: stream-read-to-its-end
class WorkerStream(IterableDataset):
    def __init__(self, open_source):
        super().__init__()
        self.open_source = open_source

    def __iter__(self):
        records = list(self.open_source())
        info = get_worker_info()
        if info is None:
            return iter(records)
        return iter(records[info.id :: info.num_workers])
