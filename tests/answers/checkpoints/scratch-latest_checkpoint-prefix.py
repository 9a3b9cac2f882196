# task: latest_checkpoint
# verdict: wrong
# mistake: re.match without an end: step-1000.ckpt.tmp counts as a checkpoint, too
# told: half-written-file-taken
def latest_checkpoint(names):
    steps = {}
    for name in names:
        found = re.match(r"step-(\d+)\.ckpt", name)
        if found:
            steps[int(found.group(1))] = name
    return steps[max(steps)] if steps else None
