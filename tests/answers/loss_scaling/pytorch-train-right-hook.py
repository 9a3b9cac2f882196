# task: train
# verdict: right
def train(optimizer, scaler, scheduler, loss_of, batches, max_norm):
    parameters = sum((group["params"] for group in optimizer.param_groups), [])
    taken = []
    hook = optimizer.register_step_post_hook(lambda *_: taken.append(True))

    def one(batch):
        taken.clear()
        for p in parameters:
            p.grad = None
        torch.autograd.backward(scaler.scale(loss_of(batch)))
        scaler.unscale_(optimizer)
        norm = float(clip_grad_norm_(parameters, max_norm))
        scaler.step(optimizer)
        scaler.update()
        if not taken:
            return None
        scheduler.step()
        return norm

    try:
        return list(map(one, batches))
    finally:
        hook.remove()
