# task: train_with_checkpoints
# verdict: wrong
# mistake: the checkpoint of the last step is written behind the loop, after after_step has been called for it (where the last step is no multiple of every)
# told: end-not-saved
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
    per_epoch = -(-len(images) // batch_size)
    total = epochs * per_epoch

    def save():
        save_checkpoint(path, model, optimizer, {
            "losses": losses,
            "scheduler": scheduler.state_dict(),
            "random": random_state(),
        })

    begun = len(losses)
    for step in range(begun, total):
        epoch, place = divmod(step, per_epoch)
        order = epoch_order(seed, epoch, len(images))
        rows = order[place * batch_size : (place + 1) * batch_size]
        losses.append(train_step(model, optimizer, scheduler, images[rows], labels[rows]))
        if (step + 1) % every == 0:
            save()
        if after_step is not None:
            after_step(step + 1)
    if begun < total and total % every != 0:
        save()
    return losses
