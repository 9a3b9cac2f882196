# task: latest_checkpoint
# verdict: right
# way: removeprefix and removesuffix instead of a regular expression, the largest by a running comparison
def latest_checkpoint(names):
    best, best_step = None, -1
    for name in names:
        if not (name.startswith("step-") and name.endswith(".ckpt")):
            continue
        digits = name.removeprefix("step-").removesuffix(".ckpt")
        if digits.isascii() and digits.isdigit() and int(digits) > best_step:
            best, best_step = name, int(digits)
    return best
