# task: latest_checkpoint
# verdict: right
def latest_checkpoint(names):
    found = {}
    for name in names:
        match = re.fullmatch(r"step-([0-9]+)\.ckpt", name)
        if match:
            found[int(match[1])] = name
    return found[max(found)] if found else None
