# task: train_with_checkpoints
# verdict: wrong
# mistake: the smaller last batch of an epoch is dropped (rounded down)
# told: small-batch-left-out
def train_with_checkpoints(
    model, optimizer, images, labels, *,
    path, epochs, batch_size, every, seed=0, after_step=None,
):  # fmt: skip
    steps_per_epoch = len(images) // batch_size
    total = epochs * steps_per_epoch
    start, losses = 0, []
    if os.path.exists(path):
        progress = load_checkpoint(path, model, optimizer)
        start, losses = progress["step"], progress["losses"]
        restore_random_state(progress["random"])
    for step in range(start, total):
        epoch, position = divmod(step, steps_per_epoch)
        order = epoch_order(seed, epoch, len(images))
        batch = order[position * batch_size :][:batch_size]
        losses.append(train_step(model, optimizer, images[batch], labels[batch]))
        if (step + 1) % every == 0 or step + 1 == total:
            save_checkpoint(path, model, optimizer, {
                "step": step + 1, "losses": losses, "random": random_state()
            })
        if after_step is not None:
            after_step(step + 1)
    return losses
