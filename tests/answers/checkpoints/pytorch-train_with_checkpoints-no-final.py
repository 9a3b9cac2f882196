# task: train_with_checkpoints
# verdict: wrong
# mistake: after the last step no checkpoint is written unless it is an every-th one
# told: end-not-saved
def train_with_checkpoints(
    model, optimizer, scheduler, images, labels, *,
    path, epochs, batch_size, every, seed=0, after_step=None,
):
    losses = []
    if os.path.exists(path):
        progress = load_checkpoint(path, model, optimizer)
        scheduler.load_state_dict(progress["scheduler"])
        restore_random_state(progress["random"])
        losses = list(progress["losses"])
    model.train()
    count = len(images)
    per_epoch = -(-count // batch_size)
    for step in range(len(losses), epochs * per_epoch):
        epoch, place = divmod(step, per_epoch)
        order = epoch_order(seed, epoch, count)
        index = order[place * batch_size : (place + 1) * batch_size]
        losses.append(train_step(model, optimizer, scheduler, images[index], labels[index]))
        if (step + 1) % every == 0:
            save_checkpoint(path, model, optimizer, {
                "scheduler": scheduler.state_dict(), "random": random_state(), "losses": losses,
            })
        if after_step is not None:
            after_step(step + 1)
    return losses
