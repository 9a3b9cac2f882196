# task: train_with_checkpoints
# verdict: wrong
# mistake: steps are counted from the resumption for every: a run that goes on from step 5 with every=3 writes at 8, 11, ... instead of 6, 9, ...
# mistake: model.train() is never called, so a model that comes in evaluation mode is trained in it (no dropout, no running statistics)
# told: checkpoints-counted-anew, evaluation-mode-kept
def train_with_checkpoints(
    model, optimizer, scheduler, images, labels, *,
    path, epochs, batch_size, every, seed=0, after_step=None,
):
    done, losses = 0, []
    if os.path.exists(path):
        progress = load_checkpoint(path, model, optimizer)
        scheduler.load_state_dict(progress["scheduler"])
        done, losses = progress["step"], list(progress["losses"])
        restore_random_state(progress["random"])
    batches = (len(images) + batch_size - 1) // batch_size
    total = epochs * batches
    since = 0
    while done < total:
        epoch, position = divmod(done, batches)
        order = epoch_order(seed, epoch, len(images))
        batch = order[position * batch_size:(position + 1) * batch_size]
        losses.append(train_step(model, optimizer, scheduler, images[batch], labels[batch]))
        done += 1
        since += 1
        if since % every == 0 or done == total:
            save_checkpoint(path, model, optimizer, {
                "step": done,
                "losses": list(losses),
                "scheduler": scheduler.state_dict(),
                "random": random_state(),
            })
        if after_step is not None:
            after_step(done)
    return losses
