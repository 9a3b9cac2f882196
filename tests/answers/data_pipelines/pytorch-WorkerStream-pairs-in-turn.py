# task: WorkerStream
# verdict: wrong
# mistake: records are given out in pairs (record // 2 modulo the workers), so the shares of two workers can differ by two records
# told: dealt-out-in-pairs
class WorkerStream(IterableDataset):
    def __init__(self, open_source):
        super().__init__()
        self.open_source = open_source

    def __iter__(self):
        info = get_worker_info()
        records = self.open_source()
        if info is None:
            yield from records
            return
        for number, record in enumerate(records):
            if number // 2 % info.num_workers == info.id:
                yield record
