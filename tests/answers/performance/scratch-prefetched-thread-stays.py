# task: prefetched
# verdict: wrong
# mistake: when the generator is closed early nobody tells the thread, which waits forever for a free place in the queue and does not end
# told: thread-left-behind
def prefetched(items, size):
    import queue
    import threading

    ready = queue.Queue(maxsize=max(size, 1))

    def fill():
        try:
            for item in items:
                ready.put(("item", item))
        except BaseException as error:
            ready.put(("error", error))
        else:
            ready.put(("end", None))

    worker = threading.Thread(target=fill, daemon=True)
    worker.start()
    while True:
        kind, value = ready.get()
        if kind == "item":
            yield value
            continue
        worker.join()
        if kind == "error":
            raise value
        return
