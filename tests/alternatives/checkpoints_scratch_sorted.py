"""Another right solution: no regular expression, one sorting."""


def latest_checkpoint(names):
    best = None
    for name in names:
        digits = name.removeprefix("step-").removesuffix(".ckpt")
        whole = f"step-{digits}.ckpt" == name and digits.isascii() and digits.isdigit()
        if whole and (best is None or int(digits) > best[0]):
            best = int(digits), name
    return best[1] if best else None


def keep_best_and_last(losses, last):
    newest_first = sorted(losses, reverse=True)
    keep = newest_first[:last]
    ranking = [(loss, step) for step, loss in losses.items() if loss == loss]
    for _, step in sorted(ranking)[:1]:
        keep.append(step)
    return sorted(dict.fromkeys(keep))
