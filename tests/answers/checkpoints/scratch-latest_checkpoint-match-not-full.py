# task: latest_checkpoint
# verdict: wrong
# mistake: names that go on behind .ckpt are taken for checkpoints
# told: half-written-file-taken
def latest_checkpoint(names):
    best, best_step = None, -1
    for name in names:
        match = re.match(r"step-(\d+)\.ckpt", name)
        if match and int(match.group(1)) > best_step:
            best, best_step = name, int(match.group(1))
    return best
