# task: latest_checkpoint
# verdict: right
def latest_checkpoint(names):
    def step(name):
        digits = name.removeprefix("step-").removesuffix(".ckpt")
        plain = digits.isascii() and digits.isdigit()
        return int(digits) if plain and name == f"step-{digits}.ckpt" else -1

    return max((name for name in names if step(name) >= 0), key=step, default=None)
