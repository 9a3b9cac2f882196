# task: recompute_statistics
# verdict: right
# way: hooks in front of the normalizations measure each batch, and the means are written afterwards; momentum is never touched
def recompute_statistics(model, batches):
    modes = [(one, one.training) for one in model.modules()]
    seen = {
        one: [] for one in model.modules()
        if isinstance(one, _BatchNorm) and one.running_mean is not None
    }

    def look(norm, args):
        rows = args[0].transpose(0, 1).flatten(1)  # (channels, all the rest)
        seen[norm].append(torch.stack([rows.mean(dim=1), rows.var(dim=1)]))

    hooks = [one.register_forward_pre_hook(look) for one in seen]
    try:
        model.train()
        with torch.no_grad():
            for inputs, _ in batches:
                model(inputs)
    finally:
        for hook in hooks:
            hook.remove()
        for one, mode in modes:
            one.training = mode
    with torch.no_grad():
        for norm, found in seen.items():
            if found:
                mean, variance = torch.stack(found).mean(dim=0)
                norm.running_mean.copy_(mean)
                norm.running_var.copy_(variance)
                if norm.num_batches_tracked is not None:
                    norm.num_batches_tracked.fill_(len(found))
