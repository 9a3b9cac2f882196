# task: prefetched
# verdict: right
# mistake: none; unusual because a thread and the generator talk through a condition, without pool and futures
def prefetched(items, size):
    import threading

    condition = threading.Condition()
    ready = deque()
    closed = False

    def work():
        try:
            iterator = iter(items)
            while True:
                with condition:
                    condition.wait_for(lambda: closed or len(ready) < max(size, 1))
                    if closed:
                        return
                try:
                    entry = ("item", next(iterator))
                except StopIteration:
                    entry = ("end", None)
                with condition:
                    ready.append(entry)
                    condition.notify_all()
                if entry[0] == "end":
                    return
        except BaseException as error:
            with condition:
                ready.append(("error", error))
                condition.notify_all()

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    try:
        while True:
            with condition:
                condition.wait_for(lambda: ready)
                kind, value = ready.popleft()
                condition.notify_all()
            if kind == "end":
                return
            if kind == "error":
                raise value
            yield value
    finally:
        with condition:
            closed = True
            condition.notify_all()
        thread.join()
