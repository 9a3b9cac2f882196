# task: latest_checkpoint
# verdict: right
# way: no regular expression: removeprefix, removesuffix and isdecimal, and max with a key
def latest_checkpoint(names):
    def step(name):
        number = name.removeprefix("step-").removesuffix(".ckpt")
        whole = name == f"step-{number}.ckpt"
        return int(number) if whole and number.isascii() and number.isdecimal() else None

    return max(
        (name for name in names if step(name) is not None), key=step, default=None
    )
