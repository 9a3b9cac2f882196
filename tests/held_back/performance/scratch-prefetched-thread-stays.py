# task: prefetched
# verdict: wrong
# mistake: if the generator is closed early, its thread waits forever to put the next item into the full queue
def prefetched(items, size):
    import queue
    import threading

    ready = queue.Queue(maxsize=max(size, 1))
    end = object()

    def work():
        try:
            for item in items:
                ready.put((item, None))
            ready.put((end, None))
        except BaseException as error:
            ready.put((end, error))

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    while True:
        item, error = ready.get()
        if item is end:
            thread.join()
            if error is not None:
                raise error
            return
        yield item
