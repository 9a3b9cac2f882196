# task: latest_checkpoint
# verdict: wrong
# mistake: the dot in the pattern stands for any character, so that step-900_ckpt is taken for a checkpoint
# told: dot-means-anything

def latest_checkpoint(names):
    best, best_step = None, -1
    for name in names:
        match = re.fullmatch(r"step-(\d+).ckpt", name)
        if match and int(match[1]) > best_step:
            best, best_step = name, int(match[1])
    return best
