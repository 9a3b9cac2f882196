# task: latest_checkpoint
# verdict: wrong
# mistake: re.search with an end but no beginning: names that only end like a checkpoint, such as "my-step-7.ckpt", count as checkpoints
# told: form-at-the-end-of-the-name
def latest_checkpoint(names):
    best_name, best_step = None, -1
    for name in names:
        found = re.search(r"step-(\d+)\.ckpt\Z", name)
        if found and int(found.group(1)) > best_step:
            best_name, best_step = name, int(found.group(1))
    return best_name
