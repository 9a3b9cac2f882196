# task: train_with_checkpoints
# verdict: wrong
# mistake: after an interruption every-th steps are counted from where the run went on, not from its first step, so checkpoints come at other steps

def train_with_checkpoints(
    model, optimizer, scheduler, images, labels, *,
    path, epochs, batch_size, every, seed=0, after_step=None,
):  # fmt: skip
    losses = []
    if os.path.exists(path):
        progress = load_checkpoint(path, model, optimizer)
        losses = list(progress["losses"])
        scheduler.load_state_dict(progress["scheduler"])
        restore_random_state(progress["random"])
    model.train()
    count = len(images)
    per_epoch = -(-count // batch_size)
    last = epochs * per_epoch
    done = 0
    while len(losses) < last:
        epoch, position = divmod(len(losses), per_epoch)
        order = epoch_order(seed, epoch, count)
        batch = order[position * batch_size : (position + 1) * batch_size]
        loss = train_step(model, optimizer, scheduler, images[batch], labels[batch])
        losses.append(loss)
        done += 1
        if done % every == 0 or len(losses) == last:
            progress = {
                "losses": losses,
                "scheduler": scheduler.state_dict(),
                "random": random_state(),
            }
            save_checkpoint(path, model, optimizer, progress)
        if after_step is not None:
            after_step(len(losses))
    return losses
