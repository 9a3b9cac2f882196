# task: train_with_checkpoints
# verdict: wrong
# mistake: the state of the scheduler is neither saved nor loaded
# told: schedule-not-restored
def train_with_checkpoints(
    model, optimizer, scheduler, images, labels, *,
    path, epochs, batch_size, every, seed=0, after_step=None,
):  # fmt: skip
    model.train()
    done, losses = 0, []
    if Path(path).exists():
        progress = load_checkpoint(path, model, optimizer)
        done, losses = progress["step"], progress["losses"]
        restore_random_state(progress["random"])
    starts = range(0, len(images), batch_size)
    total = epochs * len(starts)
    while done < total:
        epoch, place = divmod(done, len(starts))
        order = epoch_order(seed, epoch, len(images))
        batch = order[starts[place] : starts[place] + batch_size]
        losses.append(
            train_step(model, optimizer, scheduler, images[batch], labels[batch])
        )
        done += 1
        if done % every == 0 or done == total:
            progress = {"step": done, "losses": losses, "random": random_state()}
            save_checkpoint(path, model, optimizer, progress)
        if after_step is not None:
            after_step(done)
    return losses
