# task: latest_checkpoint
# verdict: right
# way: removeprefix/removesuffix and isdigit in place of a regular expression, the largest pair by max with a default
def latest_checkpoint(names):
    def step(name):
        if not (name.startswith("step-") and name.endswith(".ckpt")):
            return None
        number = name[len("step-") : -len(".ckpt")]
        return int(number) if number.isascii() and number.isdigit() else None

    pairs = [(step(name), name) for name in names if step(name) is not None]
    return max(pairs, default=(None, None))[1]
