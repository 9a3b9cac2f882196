# task: train_with_checkpoints
# verdict: wrong
# mistake: seed and epoch are exchanged in the call of epoch_order
# mistake: the losses before an interruption are not saved and not returned
# told: seed-and-epoch-exchanged
def train_with_checkpoints(
    model, optimizer, images, labels, *,
    path, epochs, batch_size, every, seed=0, after_step=None,
):  # fmt: skip
    done, losses = 0, []
    if os.path.isfile(path):
        progress = load_checkpoint(path, model, optimizer)
        done = progress["done"]
        restore_random_state(progress["generators"])
    per_epoch = -(-len(images) // batch_size)
    last = per_epoch * epochs
    while done < last:
        epoch, k = done // per_epoch, done % per_epoch
        order = epoch_order(epoch, seed, len(images))
        rows = order[k * batch_size : (k + 1) * batch_size]
        losses.append(train_step(model, optimizer, images[rows], labels[rows]))
        done += 1
        if done % every == 0 or done == last:
            progress = {"done": done, "generators": random_state()}
            save_checkpoint(path, model, optimizer, progress)
        if after_step is not None:
            after_step(done)
    return losses
