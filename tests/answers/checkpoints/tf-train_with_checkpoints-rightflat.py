# task: train_with_checkpoints
# verdict: right
def train_with_checkpoints(
    model, optimizer, images, labels, *,
    path, epochs, batch_size, every, seed=0, after_step=None,
):  # fmt: skip
    count = len(images)
    plan = [
        (epoch, start)
        for epoch in range(epochs)
        for start in range(0, count, batch_size)
    ]
    try:
        noted = load_checkpoint(path, model, optimizer)
    except FileNotFoundError:
        losses = []
    else:
        losses = [float(loss) for loss in noted["losses"]]
        restore_random_state(noted["random"])
    for epoch, start in plan[len(losses) :]:
        rows = epoch_order(seed, epoch, count)[start : start + batch_size]
        losses.append(train_step(model, optimizer, images[rows], labels[rows]))
        done = len(losses)
        if done == len(plan) or not done % every:
            progress = {"losses": losses, "random": random_state()}
            save_checkpoint(path, model, optimizer, progress)
        if after_step is not None:
            after_step(done)
    return losses
