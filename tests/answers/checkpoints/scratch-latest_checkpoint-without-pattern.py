# task: latest_checkpoint
# verdict: right
# mistake: none; unusual because it cuts the names with string methods and needs no pattern

def latest_checkpoint(names):
    def step(name):
        number = name.removeprefix("step-").removesuffix(".ckpt")
        is_number = number.isascii() and number.isdigit()
        if is_number and name == f"step-{number}.ckpt":
            return int(number)
        return -1

    best = max(names, key=step, default=None)
    return None if best is None or step(best) < 0 else best
