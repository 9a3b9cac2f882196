# task: latest_checkpoint
# verdict: wrong
# mistake: the names are compared as text: step-900 comes after step-1000
# mistake: the dot is not escaped in the pattern, so that step-7xckpt is a checkpoint
# told: dot-means-anything, names-compared-as-text
def latest_checkpoint(names):
    pattern = re.compile(r"step-[0-9]+.ckpt")
    found = [name for name in names if pattern.fullmatch(name)]
    if not found:
        return None
    return max(found)
