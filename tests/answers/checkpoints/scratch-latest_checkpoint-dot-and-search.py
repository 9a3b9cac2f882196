# task: latest_checkpoint
# verdict: wrong
# mistake: a search finds my-step-7.ckpt too; an error is raised if there is no checkpoint
# told: empty-folder-raises
def latest_checkpoint(names):
    steps = {}
    for name in names:
        match = re.search(r"step-([0-9]+)\.ckpt$", name)
        if match:
            steps[int(match[1])] = name
    return steps[max(steps)]
