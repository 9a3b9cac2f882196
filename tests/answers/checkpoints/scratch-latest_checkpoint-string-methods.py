# task: latest_checkpoint
# verdict: right
def latest_checkpoint(names):
    best, best_step = None, -1
    for name in names:
        if not (name.startswith("step-") and name.endswith(".ckpt")):
            continue
        digits = name[5:-5]
        if digits.isascii() and digits.isdigit() and int(digits) > best_step:
            best, best_step = name, int(digits)
    return best
