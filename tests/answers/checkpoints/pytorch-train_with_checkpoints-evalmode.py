# task: train_with_checkpoints
# verdict: wrong
# mistake: the model is never put into training mode
# mistake: no checkpoint is written after the last step (unless it is a multiple of every)
# told: end-not-saved, evaluation-mode-kept
def train_with_checkpoints(
    model, optimizer, scheduler, images, labels, *,
    path, epochs, batch_size, every, seed=0, after_step=None,
):  # fmt: skip
    count = len(images)
    per_epoch = (count + batch_size - 1) // batch_size
    done, losses = 0, []
    if os.path.exists(path):
        progress = load_checkpoint(path, model, optimizer)
        done, losses = progress["done"], list(progress["losses"])
        scheduler.load_state_dict(progress["scheduler"])
        restore_random_state(progress["random"])
    for step in range(done, epochs * per_epoch):
        epoch, place = divmod(step, per_epoch)
        order = epoch_order(seed, epoch, count)
        batch = order[place * batch_size : (place + 1) * batch_size]
        loss = train_step(model, optimizer, scheduler, images[batch], labels[batch])
        losses.append(loss)
        if (step + 1) % every == 0:
            save_checkpoint(path, model, optimizer, {
                "done": step + 1,
                "losses": losses,
                "scheduler": scheduler.state_dict(),
                "random": random_state(),
            })
        if after_step is not None:
            after_step(step + 1)
    return losses
