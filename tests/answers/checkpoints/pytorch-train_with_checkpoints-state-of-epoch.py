# task: train_with_checkpoints
# verdict: wrong
# mistake: the state of the random generators that is saved is the one noted at the beginning of the epoch, not after the step: a run that resumes in the middle of an epoch draws the epoch's first noise again, and its weights and losses differ
# mistake: model.train() is never called: a model that arrives in evaluation mode is trained in it, with dropout off and running statistics untouched
# told: evaluation-mode-kept
def train_with_checkpoints(
    model, optimizer, scheduler, images, labels, *,
    path, epochs, batch_size, every, seed=0, after_step=None,
):  # fmt: skip
    batches = -(-len(images) // batch_size)
    losses = []
    if os.path.exists(path):
        progress = load_checkpoint(path, model, optimizer)
        scheduler.load_state_dict(progress["scheduler"])
        restore_random_state(progress["random"])
        losses = list(progress["losses"])
    last = epochs * batches
    generators = random_state()
    for step in range(len(losses), last):
        epoch, position = divmod(step, batches)
        if position == 0:
            generators = random_state()
        order = epoch_order(seed, epoch, len(images))
        index = order[position * batch_size : (position + 1) * batch_size]
        losses.append(
            train_step(model, optimizer, scheduler, images[index], labels[index])
        )
        done = step + 1
        if done % every == 0 or done == last:
            progress = {
                "scheduler": scheduler.state_dict(),
                "random": generators,
                "losses": losses,
            }
            save_checkpoint(path, model, optimizer, progress)
        if after_step is not None:
            after_step(done)
    return losses
