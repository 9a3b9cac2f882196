# task: prefetched
# verdict: right
def prefetched(items, size):
    source, end = iter(items), object()
    pool = ThreadPoolExecutor(1)
    waiting = deque()

    def ask():
        waiting.append(pool.submit(next, source, end))

    try:
        for _ in range(max(size, 1)):
            ask()
        while True:
            item = waiting.popleft().result()
            if item is end:
                return
            ask()
            yield item
    finally:
        for future in waiting:
            future.cancel()
        pool.shutdown(wait=True)
