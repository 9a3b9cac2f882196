# task: train_with_checkpoints
# verdict: right
# way: the list of losses is the only counter (its length is the number of steps done); a missing file is noticed by FileNotFoundError, not by asking first
def train_with_checkpoints(
    model, optimizer, images, labels, *,
    path, epochs, batch_size, every, seed=0, after_step=None,
):  # fmt: skip
    try:
        progress = load_checkpoint(path, model, optimizer)
    except FileNotFoundError:
        losses = []
    else:
        losses = list(progress["losses"])
        restore_random_state(progress["generators"])
    starts = range(0, len(images), batch_size)
    total = epochs * len(starts)
    while len(losses) < total:
        epoch, batch = divmod(len(losses), len(starts))
        order = epoch_order(seed, epoch, len(images))
        index = order[starts[batch] :][:batch_size]
        losses.append(train_step(model, optimizer, images[index], labels[index]))
        done = len(losses)
        if done == total or done % every == 0:
            progress = {"losses": losses, "generators": random_state()}
            save_checkpoint(path, model, optimizer, progress)
        if after_step is not None:
            after_step(done)
    return losses
