# task: latest_checkpoint
# verdict: wrong
# mistake: names are compared as text, so step-900 beats step-1000
# told: names-compared-as-text
def latest_checkpoint(names):
    fitting = [name for name in names if re.fullmatch(r"step-\d+\.ckpt", name)]
    return max(fitting, default=None)
