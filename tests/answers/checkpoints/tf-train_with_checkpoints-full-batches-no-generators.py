# task: train_with_checkpoints
# verdict: wrong
# mistake: a smaller last batch of an epoch is left out
# mistake: the state of the random generators is neither saved nor restored, so that the noise after an interruption is another

def train_with_checkpoints(
    model, optimizer, images, labels, *,
    path, epochs, batch_size, every, seed=0, after_step=None,
):  # fmt: skip
    losses = []
    if Path(path).exists():
        losses = load_checkpoint(path, model, optimizer)["losses"]
    per_epoch = len(images) // batch_size
    total = epochs * per_epoch
    for step in range(len(losses), total):
        epoch, position = divmod(step, per_epoch)
        order = epoch_order(seed, epoch, len(images))
        batch = order[position * batch_size : (position + 1) * batch_size]
        losses.append(train_step(model, optimizer, images[batch], labels[batch]))
        if (step + 1) % every == 0 or step + 1 == total:
            save_checkpoint(path, model, optimizer, {"losses": losses})
        if after_step is not None:
            after_step(step + 1)
    return losses
