# task: endless
# verdict: right
def endless(loader):
    def generate():
        while True:
            empty = True
            for batch in loader:
                empty = False
                yield batch
            if empty:
                raise ValueError("an epoch has no batch")

    return generate()
