# task: latest_checkpoint
# verdict: wrong
# mistake: re.search looks for the pattern anywhere and is anchored at the end only, so my-step-7.ckpt counts as a checkpoint of step 7
# told: form-at-the-end-of-the-name
def latest_checkpoint(names):
    pattern = re.compile(r"step-(\d+)\.ckpt$")
    best_step, best_name = -1, None
    for name in names:
        found = pattern.search(name)
        if found is None:
            continue
        step = int(found.group(1))
        if step > best_step:
            best_step, best_name = step, name
    return best_name
