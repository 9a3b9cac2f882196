# task: latest_checkpoint
# verdict: wrong
# mistake: The pattern may stand anywhere in the name, so my-step-7.ckpt counts.
# mistake: The smallest step is taken.
# told: form-anywhere-in-the-name, smallest-step
def latest_checkpoint(names):
    found = {}
    for name in names:
        match = re.search(r"step-([0-9]+)\.ckpt", name)
        if match:
            found[int(match[1])] = name
    return found[min(found)] if found else None
