# task: prefetched
# verdict: wrong
# mistake: None is used as the mark of the end (next(iterator, None)), so an item that is None ends the generator early and everything behind it is lost
# told: none-taken-for-the-end
def prefetched(items, size):
    iterator = iter(items)
    coming = deque()
    pool = ThreadPoolExecutor(max_workers=1)
    try:
        for _ in range(size):
            coming.append(pool.submit(next, iterator, None))
        while True:
            coming.append(pool.submit(next, iterator, None))
            item = coming.popleft().result()
            if item is None:
                return
            yield item
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
