# task: latest_checkpoint
# verdict: wrong
# mistake: Only the start of the name is checked, so step-1000.ckpt.tmp is a checkpoint.
# told: half-written-file-taken
def latest_checkpoint(names):
    found = {}
    for name in names:
        match = re.match(r"step-([0-9]+)\.ckpt", name)
        if match:
            found[int(match[1])] = name
    return found[max(found)] if found else None
