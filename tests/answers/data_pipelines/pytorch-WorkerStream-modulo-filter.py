# task: WorkerStream
# verdict: right
class WorkerStream(IterableDataset):
    def __init__(self, open_source):
        super().__init__()
        self.source = open_source

    def __iter__(self):
        info = get_worker_info()
        mine, everyone = (0, 1) if info is None else (info.id, info.num_workers)
        turn = 0
        for record in self.source():
            if turn == mine:
                yield record
            turn = (turn + 1) % everyone
