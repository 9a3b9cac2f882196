# task: latest_checkpoint
# verdict: wrong
# mistake: a name may go on behind .ckpt, such as .ckpt.tmp; an empty list raises ValueError instead of giving None
# told: empty-folder-raises, half-written-file-taken
def latest_checkpoint(names):
    steps = {}
    for name in names:
        found = re.match(r"step-(\d+)\.ckpt", name)
        if found:
            steps[int(found.group(1))] = name
    return steps[max(steps)]
