# task: train_with_checkpoints
# verdict: wrong
# mistake: the place is saved as an epoch and the interrupted epoch is continued, but the step count for "every" restarts at each epoch, so checkpoints fall on other steps than every every-th step of the run
# told: checkpoints-counted-within-epochs
def train_with_checkpoints(
    model, optimizer, scheduler, images, labels, *,
    path, epochs, batch_size, every, seed=0, after_step=None,
):
    model.train()
    losses = []
    if Path(path).exists():
        progress = load_checkpoint(path, model, optimizer)
        scheduler.load_state_dict(progress["scheduler"])
        restore_random_state(progress["random"])
        losses = list(progress["losses"])
    batches = -(-len(images) // batch_size)
    while len(losses) < epochs * batches:
        epoch, position = divmod(len(losses), batches)
        order = epoch_order(seed, epoch, len(images))
        index = order[position * batch_size:(position + 1) * batch_size]
        losses.append(train_step(model, optimizer, scheduler, images[index], labels[index]))
        in_epoch = position + 1
        if in_epoch % every == 0 or len(losses) == epochs * batches:
            save_checkpoint(path, model, optimizer, {
                "scheduler": scheduler.state_dict(),
                "random": random_state(), "losses": losses,
            })
        if after_step is not None:
            after_step(len(losses))
    return losses
