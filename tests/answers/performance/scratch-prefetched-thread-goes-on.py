# task: prefetched
# verdict: wrong
# mistake: an early close leaves the thread waiting forever at the full queue; an exception of items ends the generator silently
# told: exceptions-end-the-stream, thread-left-behind
def prefetched(items, size):
    import queue
    import threading

    ready, end = queue.Queue(max(1, size)), object()

    def work():
        try:
            for item in items:
                ready.put(item)
        finally:
            ready.put(end)

    threading.Thread(target=work, daemon=True).start()
    while (item := ready.get()) is not end:
        yield item
