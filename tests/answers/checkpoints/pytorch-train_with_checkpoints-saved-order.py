# task: train_with_checkpoints
# verdict: right
def train_with_checkpoints(
    model, optimizer, scheduler, images, labels, *,
    path, epochs, batch_size, every, seed=0, after_step=None,
):
    model.train()
    losses, step = [], 0
    if Path(path).exists():
        progress = load_checkpoint(path, model, optimizer)
        losses = [float(loss) for loss in progress["history"]]
        step = len(losses)
        scheduler.load_state_dict(progress["schedule"])
        restore_random_state(progress["generators"])
    plan = []
    for epoch in range(epochs):
        order = epoch_order(seed, epoch, len(images))
        plan += [order[i : i + batch_size] for i in range(0, len(order), batch_size)]
    while step < len(plan):
        index = plan[step]
        losses.append(train_step(model, optimizer, scheduler, images[index], labels[index]))
        step += 1
        if step % every == 0 or step == len(plan):
            progress = {
                "history": list(losses),
                "schedule": scheduler.state_dict(),
                "generators": random_state(),
            }
            save_checkpoint(path, model, optimizer, progress)
        if after_step:
            after_step(step)
    return losses
